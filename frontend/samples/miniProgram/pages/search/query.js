// 与 samples/miniProgramSearch.graphql 逐字相同；stored 是各自的 SHA-256。
const SEARCH = {
  stored: 'e9ab7e7d5d62c2bf664a39058bc36240f01025cd24665255e0562f26ece0ba5c',
  query: `query MiniProgramSearch($words: String!, $after: String) {
  search(words: $words, first: 10, after: $after) {
    totalCount
    totalComplete
    nodes {
      publication {
        id
        agency {
          code
          name
        }
        year
      }
      passages {
        place
        text
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
}

module.exports = { SEARCH }
