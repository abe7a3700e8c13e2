import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../components/Failure'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import type { TallyScope } from '../../graphql/generated/graphql'
import { ColumnChart } from './ColumnChart'

const trendQuery = graphql(/* GraphQL */ `
  query TallyTrend($agency: ID!, $year: Int!, $scope: TallyScope!) {
    tally(agency: $agency, year: $year, scope: $scope) {
      year
      coverage {
        expected
        included
      }
      received: cell(ref: "requests.received.total") {
        number
      }
      answered: cell(ref: "requests.total.total") {
        number
      }
      reconsidered: cell(ref: "review.reconsideration.total") {
        number
      }
      government {
        received: cell(ref: "requests.received.total") {
          number
        }
        answered: cell(ref: "requests.total.total") {
          number
        }
        reconsidered: cell(ref: "review.reconsideration.total") {
          number
        }
      }
    }
  }
`)

const figures = [
  { key: 'received', title: '新收公开申请' },
  { key: 'answered', title: '办结公开申请' },
  { key: 'reconsidered', title: '行政复议' },
] as const

/** The tables as they are now began with 2019. */
const firstYear = 2019
const mostYears = 7

/** The main sums over the years. Each year says how many agencies are in it, for no two years have the same. */
export function TallyTrend({ agency, until, scope }: { agency: string; until: number; scope: TallyScope }) {
  const first = Math.max(firstYear, until - mostYears + 1)
  const years = Array.from({ length: Math.max(0, until - first + 1) }, (_, after) => first + after)
  const { data, error, refetch } = useQuery({
    queryKey: ['tally trend', agency, until, scope],
    // Each by itself, so that caches may keep it.
    queryFn: ({ signal }) => Promise.all(years.map((year) => execute(trendQuery, { agency, year, scope }, { signal }))),
  })
  if (error) return <Failure sentence={error.message} retry={() => void refetch()} />
  if (!data) return <p role="status">正在汇总各年数据……</p>
  return (
    <div className="charts">
      {figures.map(({ key, title }) => (
        <ColumnChart
          key={key}
          title={title}
          unit="件"
          points={data.map(({ tally: { year, coverage, government, ...cells } }) => ({
            year,
            number: cells[key]?.number ?? null,
            absent: '无数据',
            coverage,
            beside: government?.[key]?.number ?? null,
          }))}
        />
      ))}
    </div>
  )
}
