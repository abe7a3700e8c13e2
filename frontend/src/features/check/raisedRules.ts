import { skipToken, useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { RaisedRulesQuery } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'

const raisedRules = graphql(/* GraphQL */ `
  query RaisedRules($year: Int!, $within: ID!) {
    season(year: $year, within: $within) {
      raised {
        rule
        within {
          code
          name
        }
        office {
          name
        }
        reason
        by
        at
      }
    }
  }
`)

/** 列为必须改正: that what a rule warns of must be corrected in a year. */
export type Raised = RaisedRulesQuery['season']['raised'][number]

/** What was decided for a year, as far as it concerns an agency; nothing is asked while there is no year. */
export function useRaisedRules(year: number | null, within: string) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: ['season', 'raised', within, year],
    queryFn: year === null ? skipToken : ({ signal }) => request(raisedRules, { within, year }, signal),
    staleTime: 0,
  })
  return { raised: data?.season.raised, error }
}

export const raiseRule = graphql(/* GraphQL */ `
  mutation RaiseRule($input: RaiseRuleInput!) {
    raiseRule(input: $input) {
      year
    }
  }
`)

/** What is to be decided of a rule. */
export interface RaiseWish {
  rule: string
  title: string
  blocks: boolean
}
