import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { Failure } from '../components/Failure'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { AgencyPicker } from '../features/agency/AgencyPicker'
import { asVariables, readFilter, writeFilter } from '../features/publication/filter'
import { FilterForm } from '../features/publication/FilterForm'
import { PublicationItem } from '../features/publication/PublicationItem'
import { execute } from '../graphql/execute'
import { graphql } from '../graphql/generated/gql'
import '../features/publication/publication.css'

const publicationsQuery = graphql(/* GraphQL */ `
  query PublicationsRoute($filter: PublicationFilter, $agency: ID!, $chosen: Boolean!, $after: String) {
    agency(code: $agency) @include(if: $chosen) {
      code
      name
      ...AgencyPicker_agency
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

/** The public record (已发布报告): what to look for, and what was found. */
export function PublicationsRoute() {
  const [, navigate] = useLocation()
  const query = writeFilter(readFilter(new URLSearchParams(useSearch())))
  const filter = readFilter(new URLSearchParams(query))
  useTitle(query ? '检索结果' : undefined)
  const found = useInfiniteQuery({
    queryKey: ['publications', query],
    queryFn: ({ pageParam, signal }) =>
      execute(publicationsQuery, { ...asVariables(filter), after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ publications: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
    placeholderData: keepPreviousData,
  })
  const first = found.data?.pages[0]
  const agency = first?.agency?.code === filter.agency ? first?.agency : null
  const publications = found.data?.pages.flatMap((page) => page.publications.edges.map((edge) => edge.node)) ?? []
  return (
    <>
      <h1>政府信息公开工作年度报告</h1>
      <p className="lead">各级行政机关依法公布的年度报告，可按机关、年度和内容查询。</p>
      <FilterForm key={`${query} ${agency?.code}`} filter={filter} onSearch={(wanted) => navigate(`/?${writeFilter(wanted)}`.replace(/\?$/, ''))}>
        <AgencyPicker name="agency" chosen={agency ?? null} />
        <label className="below">
          <input type="checkbox" name="below" value="no" defaultChecked={!filter.below} />
          只看本机关，不含下级
        </label>
      </FilterForm>
      <h2 className="read-only-aloud">查询结果</h2>
      {first && (
        <p className="result-count tabular" role="status">
          <span>
            共<strong> {first.publications.totalCount} </strong>份年报
          </span>
          {query && <span>{describe(agency?.name ?? filter.agency, filter)}</span>}
        </p>
      )}
      {found.isPending && <Skeleton lines={waiting} />}
      {first?.publications.totalCount === 0 && <p className="notice">没有符合条件的年报。可以减少条件，或者换一个年度、机关再查。</p>}
      <ol className="results" aria-label="年报" aria-busy={found.isPlaceholderData} hidden={publications.length === 0}>
        {publications.map((publication) => (
          <li key={publication.id}>
            <PublicationItem publication={publication} />
          </li>
        ))}
      </ol>
      {found.error && <Failure sentence={found.error.message} retry={() => void found.refetch()} />}
      {found.hasNextPage && !found.error && (
        <p className="more">
          <button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {found.isFetchingNextPage ? '正在读取……' : '更多'}
          </button>
        </p>
      )}
    </>
  )
}

const waiting = Array.from({ length: 6 }, () => ({ width: '100%', height: '4.5rem' }))

function describe(agency: string | undefined, { below, year, search }: ReturnType<typeof readFilter>): string {
  return [agency && (below ? `${agency}及其下级` : agency), year && `${year}年度`, search && `含“${search}”`]
    .filter(Boolean)
    .join('，')
}
