import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useLocation, useSearch } from 'wouter'
import { Failure } from '../components/Failure'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { statisticsAddress } from '../features/publication/addresses'
import { GovernmentBeside } from '../features/statistics/GovernmentBeside'
import { keyFigures } from '../features/statistics/keyFigures'
import { StatisticsForm } from '../features/statistics/StatisticsForm'
import { TallyCoverage } from '../features/statistics/TallyCoverage'
import { TallyDivisions } from '../features/statistics/TallyDivisions'
import { tallyQuery } from '../features/statistics/tallyQuery'
import { TallyTrend } from '../features/statistics/TallyTrend'
import { execute } from '../graphql/execute'
import { graphql } from '../graphql/generated/gql'
import '../features/publication/publication.css'
import '../features/statistics/statistics.css'

const TallyDetails = lazy(() =>
  import('../features/statistics/TallyDetails').then((module) => ({ default: module.TallyDetails })),
)

const topQuery = graphql(/* GraphQL */ `
  query StatisticsRoute($within: ID, $top: Boolean!) {
    publishedYears
    editions {
      ...KeyFigures_edition
    }
    agencies(within: $within, top: $top, first: 1) {
      edges {
        node {
          code
          name
          ...AgencyPicker_agency
        }
      }
    }
  }
`)

/** Figures (汇总) of an agency and all below it, with what they rest on. */
export function StatisticsRoute() {
  const [, navigate] = useLocation()
  const parameters = new URLSearchParams(useSearch())
  const wanted = parameters.get('agency')
  const scope = parameters.get('scope') === 'own' ? 'OWN' : 'WHOLE'
  const cell = parameters.get('cell')
  useTitle('数据统计')
  const top = useQuery({
    queryKey: ['top agency', wanted],
    queryFn: ({ signal }) => execute(topQuery, { within: wanted, top: wanted === null }, { signal }),
  })
  const agency = top.data?.agencies.edges[0]?.node
  const code = wanted ?? agency?.code
  const years = top.data?.publishedYears ?? []
  const year = /^\d{4}$/.test(parameters.get('year') ?? '') ? Number(parameters.get('year')) : years[0]
  const found = useQuery({
    queryKey: ['tally', code, year, scope],
    queryFn: ({ signal }) => execute(tallyQuery, { agency: code ?? '', year: year ?? 0, scope }, { signal }),
    enabled: code !== undefined && year !== undefined,
  })
  const tally = found.data?.tally
  const failed = top.error ? top : found.error ? found : undefined
  const name = `${agency?.name ?? ''}${year ?? ''}年${scope === 'OWN' ? '本级' : ''}`
  return (
    <div className="statistics">
      <h1>数据统计</h1>
      <p className="lead">由已公布的年报逐格相加，每个数都能追到它的来源。</p>
      {agency && top.data && year !== undefined && (
        <StatisticsForm
          key={`${code} ${year} ${scope}`}
          agency={agency}
          year={year}
          years={years}
          scope={scope}
          since={keyFigures(top.data.editions).since}
          onChoose={(...chosen) => navigate(statisticsAddress(...chosen))}
        />
      )}
      {failed?.error && <Failure sentence={failed.error.message} retry={() => void failed.refetch()} />}
      {top.data && year === undefined && <p>还没有公布的年报。</p>}
      {!(tally && top.data) && !failed && !(top.data && year === undefined) && <Skeleton lines={waiting} />}
      {tally && top.data && code !== undefined && year !== undefined && (
        <>
          <h2 className="read-only-aloud">覆盖范围</h2>
          <TallyCoverage tally={tally} />
          <GovernmentBeside tally={tally} forms={top.data.editions} />
          <section aria-labelledby="trend">
            <h2 id="trend">历年</h2>
            <TallyTrend tally={tally} forms={top.data.editions} />
          </section>
          <section aria-labelledby="outcomes">
            <h2 id="outcomes">{year}年办理结果</h2>
            <TallyDivisions tally={tally} />
          </section>
          <Suspense fallback={<p role="status">正在读取比率和表格……</p>}>
            <TallyDetails
              tally={tally}
              agency={code}
              year={year}
              scope={scope}
              name={name}
              cell={cell}
              after={parameters.get('after')}
            />
          </Suspense>
        </>
      )}
    </div>
  )
}

const waiting = Array.from({ length: 6 }, () => ({ width: '100%', height: '4rem' }))
