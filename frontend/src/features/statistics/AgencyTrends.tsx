import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../components/Failure'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { ColumnChart } from './ColumnChart'
import './statistics.css'

const trendsQuery = graphql(/* GraphQL */ `
  query AgencyTrends($agency: ID!, $cells: [String!]!) {
    series(agency: $agency, cells: $cells) {
      year
      cell
      kind
      number
    }
  }
`)

/** What most readers ask about first. */
const figures = [
  { cell: 'requests.received.total', title: '新收公开申请', unit: '件' },
  { cell: 'requests.total.total', title: '办结公开申请', unit: '件' },
  { cell: 'requests.granted.total', title: '予以公开', unit: '件' },
  { cell: 'regulations.normativeDocuments.inForce', title: '现行有效行政规范性文件', unit: '件' },
  { cell: 'licensing.licences.decisions', title: '行政许可处理决定', unit: '件' },
  { cell: 'enforcement.penalties.decisions', title: '行政处罚处理决定', unit: '件' },
  { cell: 'review.reconsideration.total', title: '行政复议', unit: '件' },
]

/** An agency's main figures over the years, as it published them. */
export function AgencyTrends({ agency }: { agency: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['trends', agency],
    queryFn: ({ signal }) => execute(trendsQuery, { agency, cells: figures.map(({ cell }) => cell) }, { signal }),
  })
  if (error) return <Failure sentence={error.message} retry={() => void refetch()} />
  const shown = figures
    .map(({ cell, title, unit }) => ({ cell, title, unit, points: (data?.series ?? []).filter((point) => point.cell === cell) }))
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
            unit={unit}
            points={points.map(({ year, kind, number }) => ({ year, number, absent: kind === 'BLANK' ? '未填' : '不适用' }))}
          />
        ))}
      </div>
    </section>
  )
}
