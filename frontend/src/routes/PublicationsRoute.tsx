import { useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { useTitle } from '../components/useTitle'
import { AgencyPicker } from '../features/agency/AgencyPicker'
import { publicationsAddress } from '../features/publication/addresses'
import { readFilter, writeFilter, type Filter } from '../features/publication/filter'
import { FilterForm } from '../features/publication/FilterForm'
import { OpenData } from '../features/publication/OpenData'
import { PublicationList } from '../features/publication/PublicationList'
import { usePublishedYears } from '../features/publication/usePublishedYears'
import { SearchResults } from '../features/search/SearchResults'
import { execute } from '../graphql/execute'
import { agencyKindWord } from '../graphql/generated/words/agencyKindWord'
import { graphql } from '../graphql/generated/gql'
import '../features/publication/publication.css'

const agencyQuery = graphql(/* GraphQL */ `
  query PublicationsRoute($agency: ID!) {
    agency(code: $agency) {
      code
      name
      ...AgencyPicker_agency
    }
  }
`)

/** The public record (已发布报告): what to look for, and what was found. */
export function PublicationsRoute() {
  const [, navigate] = useLocation()
  const parameters = new URLSearchParams(useSearch())
  const after = parameters.get('after')
  const query = writeFilter(readFilter(parameters))
  const filter = readFilter(new URLSearchParams(query))
  useTitle(query ? '检索结果' : '年报检索')
  const { data } = useQuery({
    queryKey: ['chosen agency', filter.agency],
    queryFn: ({ signal }) => execute(agencyQuery, { agency: filter.agency ?? '' }, { signal }),
    enabled: filter.agency !== undefined,
  })
  const agency = data?.agency?.code === filter.agency ? data?.agency : null
  const described = describe(agency?.name ?? filter.agency, filter)
  const { search } = filter
  const latest = usePublishedYears()?.[0]
  const openData = filter.year ?? latest
  return (
    <>
      <h1>年报检索</h1>
      <p className="lead">各级行政机关依法公布的年度报告，可按机关、年度和内容查询。</p>
      <FilterForm
        key={`${query} ${agency?.code}`}
        filter={filter}
        onSearch={(wanted) => navigate(publicationsAddress(wanted))}
      >
        <AgencyPicker name="agency" chosen={agency ?? null} empty="全部机关" />
        <label className="below">
          <input type="checkbox" name="below" value="no" defaultChecked={!filter.below} />
          只看本机关，不含下级
        </label>
      </FilterForm>
      {openData !== undefined && <OpenData year={openData} />}
      {search === undefined ? (
        <PublicationList filter={filter} after={after} described={described} />
      ) : (
        <SearchResults filter={{ ...filter, search }} after={after} described={described} />
      )}
    </>
  )
}

function describe(agency: string | undefined, { below, year, kind, search }: Filter): string {
  return [
    agency && (below ? `${agency}及其下级` : agency),
    year && `${year}年度`,
    kind && agencyKindWord[kind],
    search && `含“${search}”`,
  ]
    .filter(Boolean)
    .join('，')
}
