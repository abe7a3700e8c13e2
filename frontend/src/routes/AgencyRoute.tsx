import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { FailedPage } from '../components/FailedPage'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { AgencyRelations } from '../features/agency/AgencyRelations'
import {
  agencyAddress,
  comparisonAddress,
  publicationsAddress,
  statisticsAddress,
} from '../features/publication/addresses'
import { AgencyRecord } from '../features/publication/AgencyRecord'
import { AgencyTrends } from '../features/statistics/AgencyTrends'
import { execute } from '../graphql/execute'
import { graphql } from '../graphql/generated/gql'
import { NotFoundRoute } from './NotFoundRoute'
import '../features/agency/agency.css'
import '../features/publication/publication.css'

const agencyQuery = graphql(/* GraphQL */ `
  query AgencyRoute($code: ID!) {
    agency(code: $code) {
      name
      ...AgencyRelations_agency
      numbers {
        year
        withdrawn
        superseded
      }
      ...AgencyRecord_agency
    }
    editions {
      ...KeyFigures_edition
    }
  }
`)

/** One agency (机关): where it stands in the tree, and what it published. */
export function AgencyRoute({ code }: { code: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['agency', code],
    queryFn: ({ signal }) => execute(agencyQuery, { code }, { signal }),
  })
  const agency = data?.agency
  useTitle(agency?.name)
  if (error) return <FailedPage sentence={error.message} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={waiting} />
  if (!agency) return <NotFoundRoute sentence={`没有代码为“${code}”的机关。`} />
  const years = agency.numbers.filter((each) => !each.withdrawn && !each.superseded).map(({ year }) => year)
  const [latest, before] = years
  return (
    <div className="agency">
      <h1>{agency.name}</h1>
      <AgencyRelations agency={agency} address={agencyAddress} />
      <h2>历年年报</h2>
      {agency.numbers.length === 0 ? <p>这个机关还没有公布年报。</p> : <AgencyRecord agency={agency} />}
      <ul className="onward">
        {latest !== undefined && before !== undefined && (
          <li>
            <Link href={comparisonAddress([before, latest].map((year) => ({ agency: code, year })))}>对比最近两年</Link>
          </li>
        )}
        <li>
          <Link href={publicationsAddress({ agency: code, below: true })}>查询{agency.name}及其下级的全部年报</Link>
        </li>
        <li>
          <Link href={statisticsAddress(code, latest)}>{agency.name}及其下级的数据统计</Link>
        </li>
        <li>
          <Link href={`/timeliness?agency=${encodeURIComponent(code)}`}>{agency.name}的公布时限</Link>
        </li>
        <li>
          <Link href={`/trends?agency=${encodeURIComponent(code)}`}>{agency.name}历年走势，与同类机关对照</Link>
        </li>
      </ul>
      {years.length > 0 && <AgencyTrends agency={code} forms={data.editions} />}
    </div>
  )
}

const waiting = [
  { width: '50%', height: '2.5rem' },
  ...Array.from({ length: 3 }, () => ({ width: '30%' })),
  ...Array.from({ length: 4 }, () => ({ width: '100%', height: '4.5rem' })),
]
