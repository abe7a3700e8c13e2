import { graphql } from '../../graphql/generated/gql'

/** One year's figures of an agency and all below it. */
export const tallyQuery = graphql(/* GraphQL */ `
  query TallyOfYear($agency: ID!, $year: Int!) {
    tally(agency: $agency, year: $year) {
      ...TallyCoverage_tally
      ...TallyRatios_tally
      tables {
        key
        rows {
          key
          label
          cells {
            ref
            number
          }
        }
        columns {
          key
          label
        }
        ...StatutoryTable_table
      }
    }
  }
`)
