// 与 samples/miniProgramHome.graphql 逐字相同；stored 是各自的 SHA-256。
const HOME = {
  stored: '2178d3671306447c47fb3e57ee7c06bece456e01f058eb70af29d28d9ba261ff',
  query: `query MiniProgramHome {
  publishedYears
  publications(first: 10, orderBy: LATEST) {
    nodes {
      id
      agency {
        code
        name
      }
      year
      publishedAt
      correctionNote
    }
  }
}
`,
}

module.exports = { HOME }
