import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../components/Failure'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { ColumnChart } from './ColumnChart'
import { useKeyFigures } from './useKeyFigures'
import './statistics.css'

const trendsQuery = graphql(/* GraphQL */ `
  query AgencyTrends($agency: ID!, $cells: [String!]!) {
    series(agency: $agency, cells: $cells) {
      year
      cell
      published
      kind
      number
    }
  }
`)

/** An agency's main figures over the years, as it published them. */
export function AgencyTrends({ agency }: { agency: string }) {
  const keys = useKeyFigures()
  const found = useQuery({
    queryKey: ['trends', agency],
    queryFn: ({ signal }) => execute(trendsQuery, { agency, cells: keys.figures.map(({ cell }) => cell) }, { signal }),
    enabled: keys.known,
  })
  const { data } = found
  const failed = keys.error ? keys : found.error ? found : null
  if (failed?.error) return <Failure sentence={failed.error.message} retry={() => void failed.refetch()} />
  const shown = keys.figures
    .map(({ cell, title, unit }) => ({
      cell,
      title,
      unit,
      points: (data?.series ?? []).filter((point) => point.cell === cell),
    }))
    .filter(({ points }) => points.some(({ number }) => number !== null))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="trends">
      <h2 id="trends">主要数据</h2>
      <div className="charts">
        {shown.map(({ cell, title, unit, points }) => (
          <ColumnChart
            key={cell}
            title={title}
            unit={unit ?? ''}
            points={points.map(({ year, published, kind, number }) => ({
              year,
              number,
              absent: !published ? '未公布' : kind === 'BLANK' ? '未填' : '不适用',
            }))}
          />
        ))}
      </div>
    </section>
  )
}
