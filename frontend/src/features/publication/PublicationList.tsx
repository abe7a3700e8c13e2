import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Results } from '../../components/Results'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { Facets } from '../search/Facets'
import '../search/search.css'
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
  /** What was asked for, in words. */
  described: string
}

/** The publications that meet the conditions, latest year first. */
export function PublicationList({ filter, described }: Props) {
  const variables = { filter: asInput(filter) }
  const found = useInfiniteQuery({
    queryKey: ['publications', variables],
    queryFn: ({ pageParam, signal }) =>
      execute(publicationsQuery, { ...variables, after: pageParam, beginning: pageParam === null }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ publications: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  })
  const facets = found.data?.pages[0]?.publicationFacets
  const total = found.data?.pages[0]?.publications.totalCount
  const publications = found.data?.pages.flatMap((page) => page.publications.edges.map((edge) => edge.node)) ?? []
  return (
    <Results
      found={found}
      count={total === undefined ? undefined : `${total}份年报`}
      described={described}
      facets={facets && <Facets facets={facets} filter={filter} />}
      items={publications.map((each) => ({ key: each.id, item: <PublicationItem publication={each} /> }))}
    />
  )
}
