import { graphql } from '../../graphql/generated/gql'
import type { SeasonTotals_TotalsFragment } from '../../graphql/generated/graphql'

export const seasonTotals = graphql(/* GraphQL */ `
  fragment SeasonTotals_totals on SeasonTotals {
    expected
    stages {
      stage
      agencies
    }
    terms {
      id
      name
      event
      day
      punctualities {
        punctuality
        agencies
      }
    }
    rules {
      rule
      title
      reports
    }
  }
`)

/** What a season adds up to. */
export type SeasonTotals = SeasonTotals_TotalsFragment

export type TermTotal = SeasonTotals['terms'][number]
