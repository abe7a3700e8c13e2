import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { continued } from '../../components/More'
import { Results } from '../../components/Results'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { Facets } from '../search/Facets'
import '../search/search.css'
import { publicationsAddress } from './addresses'
import { asInput, type Filter } from './filter'
import { PublicationItem } from './PublicationItem'

const publicationsQuery = graphql(/* GraphQL */ `
  query PublicationList($filter: PublicationFilter, $after: String, $beginning: Boolean!) {
    publicationFacets(filter: $filter) @include(if: $beginning) {
      ...Facets_facets
    }
    publications(filter: $filter, first: 20, after: $after) {
      totalCount
      edges {
        node {
          id
          ...PublicationItem_publication
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
  filter: Filter
  /** Behind which of what was found to begin; null for its beginning. */
  after: string | null
  /** What was asked for, in words. */
  described: string
}

/** The publications that meet the conditions, latest year first. */
export function PublicationList({ filter, after, described }: Props) {
  const variables = { filter: asInput(filter) }
  const found = useInfiniteQuery({
    queryKey: ['publications', variables, after],
    queryFn: ({ pageParam, signal }) =>
      execute(publicationsQuery, { ...variables, after: pageParam, beginning: pageParam === after }, { signal }),
    initialPageParam: after,
    getNextPageParam: ({ publications: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  })
  const address = publicationsAddress(filter)
  const facets = found.data?.pages[0]?.publicationFacets
  const total = found.data?.pages[0]?.publications.totalCount
  const publications = found.data?.pages.flatMap((page) => page.publications.edges.map((edge) => edge.node)) ?? []
  return (
    <Results
      found={found}
      addresses={{
        next: continued(address, found.data?.pages.at(-1)?.publications.pageInfo.endCursor),
        first: after === null ? undefined : address,
      }}
      count={total === undefined ? undefined : `${total}份年报`}
      described={described}
      facets={facets && <Facets facets={facets} filter={filter} />}
      items={publications.map((each) => ({ key: each.id, item: <PublicationItem publication={each} /> }))}
    />
  )
}
