import { graphql } from '../../graphql/generated/gql'

/** One year's figures of an agency and all below it. */
export const tallyQuery = graphql(/* GraphQL */ `
  query TallyOfYear($agency: ID!, $year: Int!, $scope: TallyScope!) {
    tally(agency: $agency, year: $year, scope: $scope) {
      year
      agency {
        code
        name
      }
      coverage {
        expected
        included
      }
      ...TallyCoverage_tally
      ...TallyRatios_tally
      ...TallyDivisions_tally
      ...TallyTrend_tally
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
      government {
        tables {
          rows {
            cells {
              ref
              number
            }
          }
        }
        remainders {
          rows {
            cells {
              ref
              number
            }
          }
        }
        excesses {
          cell
          message
        }
      }
    }
  }
`)
