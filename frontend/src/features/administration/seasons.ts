import { graphql } from '../../graphql/generated/gql'

export const seasonQuery = graphql(/* GraphQL */ `
  query SeasonView($year: Int!, $within: ID!) {
    season(year: $year, within: $within) {
      year
      obliged {
        code
        name
        kind
        superior {
          name
        }
      }
      rulings {
        obliged
        reason
        by
        at
        agency {
          code
          name
        }
      }
    }
  }
`)

export const ruleOnReporting = graphql(/* GraphQL */ `
  mutation RuleOnReporting($input: RuleOnReportingInput!) {
    ruleOnReporting(input: $input) {
      year
    }
  }
`)

/** What is to be said of whether an agency must report: an exception, or back to the rule. */
export interface Wish {
  code: string
  name: string
  obliged: boolean | null
}
