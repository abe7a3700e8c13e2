import { useQuery } from '@tanstack/react-query'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'

const keyFiguresQuery = graphql(/* GraphQL */ `
  query KeyFigures {
    editions {
      from
      keyFigures {
        cell
        title
        unit
      }
    }
  }
`)

/** What people ask for first, as the forms say, the newest first; and the year in which the tables that hold it began. */
export function useKeyFigures() {
  const { data, error, refetch } = useQuery({
    queryKey: ['key figures'],
    queryFn: ({ signal }) => execute(keyFiguresQuery, {}, { signal }),
    staleTime: Infinity,
  })
  const editions = (data?.editions ?? []).filter(({ keyFigures }) => keyFigures.length > 0)
  const all = editions.flatMap(({ keyFigures }) => keyFigures)
  const figures = all.filter(({ cell }, at) => all.findIndex((one) => one.cell === cell) === at)
  return {
    figures,
    newest: editions[0]?.keyFigures ?? [],
    since: editions.at(-1)?.from ?? null,
    known: data !== undefined,
    error,
    refetch,
  }
}
