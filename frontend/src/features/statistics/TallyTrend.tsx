import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../components/Failure'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import type { TallyScope } from '../../graphql/generated/graphql'
import { ColumnChart } from './ColumnChart'
import { useKeyFigures } from './useKeyFigures'

const trendQuery = graphql(/* GraphQL */ `
  query TallyTrend($agency: ID!, $year: Int!, $scope: TallyScope!, $cells: [String!]!) {
    tally(agency: $agency, year: $year, scope: $scope) {
      year
      coverage {
        expected
        included
      }
      cells(refs: $cells) {
        ref
        number
      }
      government {
        cells(refs: $cells) {
          ref
          number
        }
      }
    }
  }
`)

const mostFigures = 3
const mostYears = 7

/** The main sums over the years. Each year says how many agencies are in it, for no two years have the same. */
export function TallyTrend({ agency, until, scope }: { agency: string; until: number; scope: TallyScope }) {
  const keys = useKeyFigures()
  const figures = keys.newest.slice(0, mostFigures)
  const first = Math.max(keys.since ?? until, until - mostYears + 1)
  const years = Array.from({ length: Math.max(0, until - first + 1) }, (_, after) => first + after)
  const cells = figures.map(({ cell }) => cell)
  const found = useQuery({
    queryKey: ['tally trend', agency, until, scope],
    // Each by itself, so that caches may keep it.
    queryFn: ({ signal }) =>
      Promise.all(years.map((year) => execute(trendQuery, { agency, year, scope, cells }, { signal }))),
    enabled: keys.known,
  })
  const { data } = found
  const failed = keys.error ? keys : found.error ? found : null
  if (failed?.error) return <Failure sentence={failed.error.message} retry={() => void failed.refetch()} />
  if (!data) return <p role="status">正在汇总各年数据……</p>
  return (
    <div className="charts">
      {figures.map(({ cell, title, unit }) => (
        <ColumnChart
          key={cell}
          title={title}
          unit={unit ?? ''}
          points={data.map(({ tally: { year, coverage, government, cells: sums } }) => ({
            year,
            number: numberOf(sums, cell),
            absent: '无数据',
            coverage,
            beside: numberOf(government?.cells ?? [], cell),
          }))}
        />
      ))}
    </div>
  )
}

function numberOf(cells: readonly { ref: string; number: number | null }[], ref: string): number | null {
  return cells.find((cell) => cell.ref === ref)?.number ?? null
}
