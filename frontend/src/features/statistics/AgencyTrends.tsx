import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../components/Failure'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { ColumnChart } from './ColumnChart'
import { keyFigures, type Forms } from './keyFigures'
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
export function AgencyTrends({ agency, forms }: { agency: string; forms: Forms }) {
  const { figures } = keyFigures(forms)
  const { data, error, refetch } = useQuery({
    queryKey: ['trends', agency],
    queryFn: ({ signal }) => execute(trendsQuery, { agency, cells: figures.map(({ cell }) => cell) }, { signal }),
  })
  if (error) return <Failure sentence={error.message} retry={() => void refetch()} />
  const shown = figures
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
