// 与 samples/miniProgramGuides.graphql、samples/miniProgramApply.graphql 逐字相同。
const GUIDES = `query MiniProgramGuides {
  applyGuides(first: 100) {
    edges {
      node {
        agency {
          code
          name
        }
        address
        hours
        post
        phone
      }
    }
  }
}
`

const APPLY = `mutation MiniProgramApply($input: ApplyInput!) {
  apply(input: $input) {
    __typename
    ... on RequestReceipt {
      number
      reference
      code
      receivedOn
      due
    }
    ... on ApplyRefused {
      messages
    }
    ... on OtherWays {
      message
    }
  }
}
`

module.exports = { GUIDES, APPLY }
