import { useId } from 'react'
import { figureText } from '../../components/figures'
import { DownloadCsv } from './DownloadCsv'
import { shortFigure } from './shortFigure'

/** One figure of one year. */
export interface Point {
  year: number
  /** Null where there is none. */
  number: number | null
  /** What to read where there is none. */
  absent: string
  /** What the figure rests on, where that needs saying. */
  basis?: string
}

interface Props {
  title: string
  unit: string
  points: readonly Point[]
}

const width = 320
const tallest = 150
const top = 22
const bottom = 24

/** A figure over the years as columns, and the same as a table below. */
export function ColumnChart({ title, unit, points }: Props) {
  const id = useId()
  const most = Math.max(0, ...points.map(({ number }) => number ?? 0))
  const least = Math.min(0, ...points.map(({ number }) => number ?? 0))
  // Zeros alone need no room to grow into.
  const height = most === least ? top + bottom + 8 : tallest
  const step = width / Math.max(points.length, 1)
  const scale = (height - top - bottom) / (most - least || 1)
  const zero = height - bottom + least * scale
  const bar = Math.min(34, step * 0.62)
  const based = points.some(({ basis }) => basis)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>
        {title}
        <span className="unit">（{unit}）</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}柱状图，数据见下表`}>
        <line x1="0" x2={width} y1={zero} y2={zero} className="axis" />
        {points.map(({ year, number }, index) => {
          const middle = step * (index + 0.5)
          const end = number === null ? zero : zero - number * scale
          return (
            <g key={year}>
              {number !== null && (
                <rect x={middle - bar / 2} y={Math.min(zero, end)} width={bar} height={Math.abs(end - zero)} className="column" />
              )}
              <text x={middle} y={Math.min(zero, end) - 6} className={number === null ? 'value absent' : 'value'}>
                {number === null ? '—' : shortFigure(number)}
              </text>
              <text x={middle} y={height - 6} className="year">
                {year}
              </text>
            </g>
          )
        })}
      </svg>
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
              {based && <th scope="col">计入</th>}
            </tr>
          </thead>
          <tbody>
            {points.map(({ year, number, absent, basis }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{number === null ? <span className="no-figure">{absent}</span> : figureText(number)}</td>
                {based && <td>{basis}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        <DownloadCsv
          name={title}
          lines={[
            ['年度', `${title}（${unit}）`, ...(based ? ['计入'] : [])],
            ...points.map(({ year, number, absent, basis }) => [year, number ?? absent, ...(based ? [basis ?? ''] : [])]),
          ]}
        />
      </details>
    </figure>
  )
}
