// 与 samples/miniProgramTimeliness.graphql 逐字相同；stored 是它的 SHA-256。
const TIMELINESS = {
  stored: 'a62f18ba3cf107c1ac81dd95695a7c0db4df160a6075c1822a45ef70625ff501',
  query: `query MiniProgramTimeliness($year: Int, $after: String) {
  publishedYears
  timeliness(year: $year) {
    year
    asOf
    expected
    published
    totals {
      punctuality
      agencies
    }
    unknown
    entries(first: 50, after: $after) {
      nodes {
        agency {
          code
          name
        }
        due
        publishedOn
        punctuality
        days
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`,
}

module.exports = { TIMELINESS }
