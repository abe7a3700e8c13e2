import { graphql } from '../../graphql/generated/gql'
import type { LocalTerms_ReportFragment } from '../../graphql/generated/graphql'

export const localTerms = graphql(/* GraphQL */ `
  fragment LocalTerms_report on Report {
    localTerms {
      id
      event
      day
      notice
    }
  }
`)

/** Dates earlier than the legal one, set by the office above. */
export type LocalTerms = LocalTerms_ReportFragment['localTerms']
