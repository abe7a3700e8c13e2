import { useId } from 'react'
import { coverageText, isComplete } from './coverage'
import { PointTable, type Point } from './PointTable'
import { shortFigure } from './shortFigure'

interface Props {
  title: string
  unit: string
  points: readonly Point[]
}

const width = 320
const tallest = 150
const top = 22
const line = 15

/** A figure over the years as columns, and the same as a table below. */
export function ColumnChart({ title, unit, points }: Props) {
  const id = useId()
  const hatch = `hatch-${id}`
  const figures = points.flatMap(({ number, beside }) => [number ?? 0, beside ?? 0])
  const most = Math.max(0, ...figures)
  const least = Math.min(0, ...figures)
  const partial = points.some(({ coverage }) => coverage && !isComplete(coverage))
  const besides = points.some(({ beside }) => beside !== undefined && beside !== null)
  const bottom = 24 + (partial ? line : 0)
  // Zeros alone need no room to grow into.
  const height = most === least ? top + bottom + 8 : tallest + bottom - 24
  const step = width / Math.max(points.length, 1)
  const scale = (height - top - bottom) / (most - least || 1)
  const zero = height - bottom + least * scale
  const bar = Math.min(34, step * 0.62)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id}>
        {title}
        <span className="unit">（{unit}）</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}柱状图，数据见下表`}>
        {partial && (
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2" height="5" className="column" />
          </pattern>
        )}
        <line x1="0" x2={width} y1={zero} y2={zero} className="axis" />
        {points.map(({ year, number, coverage, beside }, index) => {
          const middle = step * (index + 0.5)
          const end = number === null ? zero : zero - number * scale
          const short = coverage !== undefined && !isComplete(coverage)
          const mark = beside === undefined || beside === null ? null : zero - beside * scale
          // What the government reports lies above what is known of its parts; close together, one word stands over both.
          const above = mark === null ? Math.min(zero, end) : Math.min(zero, end) - mark < line && mark < end ? mark : Math.min(zero, end)
          return (
            <g key={year}>
              {number !== null && (
                <rect
                  x={middle - bar / 2}
                  y={Math.min(zero, end)}
                  width={bar}
                  height={Math.abs(end - zero)}
                  className={short ? 'column partial' : 'column'}
                  style={short ? { fill: `url(#${hatch})` } : undefined}
                />
              )}
              {mark !== null && <line x1={middle - bar / 2 - 4} x2={middle + bar / 2 + 4} y1={mark} y2={mark} className="beside" />}
              <text x={middle} y={above - 6} className={number === null ? 'value absent' : 'value'}>
                {number === null ? '—' : shortFigure(number)}
              </text>
              <text x={middle} y={height - bottom + 18} className="year">
                {year}
              </text>
              {short && (
                <text x={middle} y={height - bottom + 18 + line} className="coverage-of">
                  {coverageText(coverage)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      {(partial || besides) && (
        <p className="legend">
          {partial && <span>斜线：该年度不完整，下注已计入/应计入机关数。</span>}
          {besides && <span>横线：本政府年报的数。</span>}
        </p>
      )}
      <PointTable title={title} unit={unit} points={points} />
    </figure>
  )
}
