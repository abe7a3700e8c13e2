import { useQuery } from '@tanstack/react-query'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'

const yearsQuery = graphql(/* GraphQL */ `
  query PublishedYears {
    publishedYears
  }
`)

/** The years of which something is published, latest first; null while that is being read. */
export function usePublishedYears(): readonly number[] | null {
  const { data } = useQuery({
    queryKey: ['published years'],
    queryFn: ({ signal }) => execute(yearsQuery, {}, { signal }),
  })
  return data?.publishedYears ?? null
}

/** With the one that is chosen, whatever is published of it. */
export function yearsWith(years: readonly number[] | null, chosen: number | undefined): number[] {
  const all = years ?? []
  return chosen === undefined
    ? [...all]
    : [...all.filter((year) => year > chosen), chosen, ...all.filter((year) => year < chosen)]
}
