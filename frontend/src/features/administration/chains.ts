import { graphql } from '../../graphql/generated/gql'
import type { By } from '../../graphql/generated/graphql'
import type { Request } from '../account/request'
import type { ChainStep } from './chainDraft'

export const chainQuery = graphql(/* GraphQL */ `
  query AgencyChain($agency: ID!) {
    chain(agency: $agency) {
      own
      version
      publishedBy
      agency {
        code
        name
        superior {
          name
        }
      }
      steps {
        name
        role
        order
        by
        proofreader
        fresh
      }
    }
  }
`)

const setChain = graphql(/* GraphQL */ `
  mutation SetChain($input: SetChainInput!) {
    result: setChain(input: $input) {
      __typename
      ... on StaleChain {
        message
      }
    }
  }
`)

const removeChain = graphql(/* GraphQL */ `
  mutation RemoveChain($input: RemoveChainInput!) {
    result: removeChain(input: $input) {
      __typename
      ... on StaleChain {
        message
      }
    }
  }
`)

export interface ChainTerms {
  steps: ChainStep[]
  publishedBy: By
}

/** Sets an agency's chain as it was seen, or gives its own up; answers with why not, or null. */
export async function setChainOf(
  request: Request,
  agency: string,
  version: number,
  reason: string,
  terms: ChainTerms | null,
) {
  const { result } = terms
    ? await request(setChain, {
        input: { agency, version, reason, steps: terms.steps, publishedBy: terms.publishedBy },
      })
    : await request(removeChain, { input: { agency, version, reason } })
  return result.__typename === 'StaleChain' ? result.message : null
}
