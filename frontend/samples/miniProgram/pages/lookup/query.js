// 与 samples/miniProgramLookUp.graphql 逐字相同。
const LOOK_UP = `mutation MiniProgramLookUp($input: LookUpInput!) {
  lookUpRequest(input: $input) {
    __typename
    ... on RequestProgress {
      number
      agency {
        name
      }
      status
      due
      amendUntil
      letters {
        name
        on
        text
      }
    }
    ... on UnknownRequest {
      message
    }
    ... on OtherWays {
      message
    }
  }
}
`

module.exports = { LOOK_UP }
