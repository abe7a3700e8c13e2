// 与 samples/miniProgramReport.graphql 逐字相同；stored 是各自的 SHA-256。
const REPORT = {
  stored: '112b96d3d419fd1f3fa5adf482c802ece1a760ff4e01a6f6d6098dec7a64051e',
  query: `query MiniProgramReport($agency: ID!, $year: Int!) {
  publication(agency: $agency, year: $year) {
    number
    agency {
      name
    }
    publishedAt
    correctionNote
    withdrawalReason
    withdrawnAt
    url
    content {
      title
      sections {
        number
        title
        blocks {
          text
        }
        tables {
          key
          title
          columns {
            label
            unit
          }
          rows {
            key
            label
            group
            cells {
              ref
              kind
              number
            }
          }
        }
      }
    }
  }
}
`,
}

module.exports = { REPORT }
