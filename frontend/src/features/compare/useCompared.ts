import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import type { Compared } from './compared'

const comparedQuery = graphql(/* GraphQL */ `
  query ComparedPublication($agency: ID!, $year: Int!) {
    agency(code: $agency) {
      name
    }
    publication(agency: $agency, year: $year) {
      withdrawn
      withdrawalReason
      withdrawnAt
      content {
        tables {
          key
          title
          columns {
            key
            label
            group
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
        channels {
          id
          name
          items
          growth
        }
        problems {
          id
          text
        }
        measures {
          id
          text
          status
        }
      }
    }
  }
`)

/** The publications that are compared, each asked for by itself, so that caches may keep it. */
export function useCompared(compared: readonly Compared[]) {
  return useQuery({
    queryKey: ['compared', compared],
    queryFn: ({ signal }) =>
      Promise.all(
        compared.map(async ({ agency, year }) => ({
          ...(await execute(comparedQuery, { agency, year }, { signal })),
          code: agency,
          year,
        })),
      ),
    placeholderData: keepPreviousData,
  })
}
