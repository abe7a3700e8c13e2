import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { continued } from '../../components/More'
import { Results } from '../../components/Results'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { publicationsAddress } from '../publication/addresses'
import { asInput, type Filter } from '../publication/filter'
import { AgencyHits } from './AgencyHits'
import { Facets } from './Facets'
import { HitItem } from './HitItem'
import './search.css'

const searchQuery = graphql(/* GraphQL */ `
  query SearchResults($words: String!, $filter: PublicationFilter, $after: String) {
    search(words: $words, filter: $filter, first: 20, after: $after) {
      totalCount
      totalComplete
      pageComplete
      facets {
        ...Facets_facets
      }
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

interface Props {
  filter: Filter & { search: string }
  /** Behind which of what was found to begin; null for its beginning. */
  after: string | null
  /** What was asked for, in words. */
  described: string
}

/** The publications that say what was searched for, with the passages in which they do. */
export function SearchResults({ filter: { search, ...filter }, after, described }: Props) {
  const variables = { words: search, filter: asInput(filter) }
  const found = useInfiniteQuery({
    queryKey: ['search', variables, after],
    queryFn: ({ pageParam, signal }) => execute(searchQuery, { ...variables, after: pageParam }, { signal }),
    initialPageParam: after,
    getNextPageParam: ({ search: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  })
  const address = publicationsAddress({ ...filter, search })
  const first = found.data?.pages[0]?.search
  const hits = found.data?.pages.flatMap((page) => page.search.edges.map((edge) => edge.node)) ?? []
  return (
    <>
      <AgencyHits words={search} />
      <Results
        found={found}
        addresses={{
          next: continued(address, found.data?.pages.at(-1)?.search.pageInfo.endCursor),
          first: after === null ? undefined : address,
        }}
        count={first && counted(first)}
        described={described}
        facets={first && <Facets facets={first.facets} filter={{ search, ...filter }} />}
        items={hits.map((hit) => ({ key: hit.publication.id, item: <HitItem hit={hit} /> }))}
        unfinished={found.data?.pages.at(-1)?.search.pageComplete === false}
        nothing={nothing}
      />
    </>
  )
}

const nothing =
  '查了机关名称、简称、拼音和代码，索引号，标题、正文、公开渠道、存在问题和改进措施，以及法定表格的行名和不是零的数字；拼音和首字母只查机关，附件没有查。可以少写几个词、换一种说法，或者换一个年度、机关再查。'

/** Nothing to say where none was found and not all was looked through. */
function counted({ totalCount, totalComplete }: { totalCount: number; totalComplete: boolean }): string | undefined {
  return totalComplete ? `${totalCount}份年报` : totalCount > 0 ? `${totalCount}份以上` : undefined
}
