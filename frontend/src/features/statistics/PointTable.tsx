import { figureText } from '../../components/figures'
import { coverageText, isComplete, type Coverage } from './coverage'
import { DownloadCsv } from './DownloadCsv'

/** One figure of one year. */
export interface Point {
  year: number
  /** Null where there is none. */
  number: number | null
  /** What to read where there is none. */
  absent: string
  /** Whose it is, where it is a sum. */
  coverage?: Coverage
  /** What the government asked about reports itself; null where it does not. */
  beside?: number | null
}

interface Props {
  title: string
  unit: string
  points: readonly Point[]
}

/** The same as a chart's columns, to be read and taken away. */
export function PointTable({ title, unit, points }: Props) {
  const summed = points.some(({ coverage }) => coverage)
  const besides = points.some(({ beside }) => beside !== undefined && beside !== null)
  return (
    <details>
      <summary>
        数据表<span className="read-only-aloud">：{title}</span>
      </summary>
      <table>
        <caption className="read-only-aloud">{title}</caption>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">{unit}</th>
            {summed && <th scope="col">计入机关</th>}
            {besides && <th scope="col">本政府年报</th>}
          </tr>
        </thead>
        <tbody>
          {points.map(({ year, number, absent, coverage, beside }) => (
            <tr key={year} className={coverage && !isComplete(coverage) ? 'partial' : undefined}>
              <th scope="row">{year}</th>
              <td>{number === null ? <span className="no-figure">{absent}</span> : figureText(number)}</td>
              {summed && <td>{coverage && `${coverageText(coverage)}${isComplete(coverage) ? '' : '，不完整'}`}</td>}
              {besides && (
                <td>
                  {beside === undefined || beside === null ? <span className="no-figure">—</span> : figureText(beside)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <DownloadCsv
        name={title}
        lines={[
          [
            '年度',
            `${title}（${unit}）`,
            ...(summed ? ['应计入机关', '已计入机关'] : []),
            ...(besides ? ['本政府年报'] : []),
          ],
          ...points.map(({ year, number, absent, coverage, beside }) => [
            year,
            number ?? absent,
            ...(summed ? [coverage?.expected ?? null, coverage?.included ?? null] : []),
            ...(besides ? [beside ?? null] : []),
          ]),
        ]}
      />
    </details>
  )
}
