import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Results } from '../../components/Results'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { asInput, type Filter } from '../publication/filter'
import { HitItem } from './HitItem'
import './search.css'

const searchQuery = graphql(/* GraphQL */ `
  query SearchResults($words: String!, $filter: PublicationFilter, $after: String) {
    search(words: $words, filter: $filter, first: 20, after: $after) {
      totalCount
      edges {
        node {
          publication {
            id
          }
          ...HitItem_hit
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

/** Beyond this the server does not count. */
const mostCounted = 1000

interface Props {
  filter: Filter & { search: string }
  /** What was asked for, in words. */
  described: string
}

/** The publications that say what was searched for, with the passages in which they do. */
export function SearchResults({ filter: { search, ...filter }, described }: Props) {
  const variables = { words: search, filter: asInput(filter) }
  const found = useInfiniteQuery({
    queryKey: ['search', variables],
    queryFn: ({ pageParam, signal }) => execute(searchQuery, { ...variables, after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ search: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  })
  const total = found.data?.pages[0]?.search.totalCount
  const hits = found.data?.pages.flatMap((page) => page.search.edges.map((edge) => edge.node)) ?? []
  return (
    <Results
      found={found}
      count={total === undefined ? undefined : total >= mostCounted ? `${mostCounted}份以上` : `${total}份年报`}
      described={described}
      items={hits.map((hit) => ({ key: hit.publication.id, item: <HitItem hit={hit} /> }))}
    />
  )
}
