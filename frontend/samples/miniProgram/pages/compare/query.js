// 与 samples/miniProgramAgencies.graphql、samples/miniProgramCompare.graphql 逐字相同；stored 是各自的 SHA-256。
const AGENCIES = {
  stored: '3517c32bab66deffe2c4c6cab6f2f769be088238c38e99e0f589677630bde8a8',
  query: `query MiniProgramAgencies {
  publishedYears
  agencies(first: 100) {
    nodes {
      code
      name
    }
  }
}
`,
}

const COMPARE = {
  stored: '4721500bcf818135cd45d10ddfd82f01336f6e2513facee1c8c9563674257802',
  query: `query MiniProgramCompare($one: ID!, $other: ID!, $year: Int!) {
  one: publication(agency: $one, year: $year) {
    ...Compared
  }
  other: publication(agency: $other, year: $year) {
    ...Compared
  }
}

fragment Compared on Publication {
  withdrawn
  content {
    received: cell(ref: "requests.received.total") {
      number
    }
    granted: cell(ref: "requests.granted.total") {
      number
    }
    carriedOut: cell(ref: "requests.carriedOut.total") {
      number
    }
    reconsideration: cell(ref: "review.reconsideration.total") {
      number
    }
    litigation: cell(ref: "review.directLitigation.total") {
      number
    }
  }
}
`,
}

module.exports = { AGENCIES, COMPARE }
