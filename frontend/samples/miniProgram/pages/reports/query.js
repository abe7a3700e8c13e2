// 与 samples/miniProgram.graphql 逐字相同；STORED 是它的 SHA-256（sha256sum miniProgram.graphql）。
const QUERY = `query MiniProgram($year: Int!, $after: String) {
  publications(first: 10, after: $after, filter: { year: $year }) {
    totalCount
    edges {
      node {
        id
        agency {
          name
        }
        content {
          requests: cell(ref: "requests.received.total") {
            number
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`

const STORED = '40927eeb8a4e7e393598de067d726767f98316e83f10bf65f661aa819ba6af88'

module.exports = { QUERY, STORED }
