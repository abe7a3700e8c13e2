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
  const marked = points.some(differs)
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
        {points.map((point, index) => {
          const { year, number, coverage, beside } = point
          const middle = step * (index + 0.5)
          const end = number === null ? zero : zero - number * scale
          const short = coverage !== undefined && !isComplete(coverage)
          const mark = differs(point) ? zero - (beside ?? 0) * scale : null
          const tip = Math.min(zero, end)
          // Where the line lies right above the column, the column's number stands in it.
          const inside = mark !== null && Math.abs(mark - tip) < line + 4
          return (
            <g key={year}>
              {number !== null && (
                <rect
                  x={middle - bar / 2}
                  y={tip}
                  width={bar}
                  height={Math.abs(end - zero)}
                  className={short ? 'column partial' : 'column'}
                  style={short ? { fill: `url(#${hatch})` } : undefined}
                />
              )}
              {mark !== null && (
                <text x={middle} y={(inside ? Math.min(mark, tip) : mark) - 5} className="value beside-of">
                  {shortFigure(beside ?? 0)}
                </text>
              )}
              {mark !== null && (
                <line x1={middle - bar / 2 - 4} x2={middle + bar / 2 + 4} y1={mark} y2={mark} className="beside" />
              )}
              <text
                x={middle}
                y={inside ? Math.max(mark, tip) + line : tip - 6}
                className={number === null ? 'value absent' : 'value'}
              >
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
      {(partial || marked) && (
        <p className="legend">
          {partial && <span>斜线：该年度不完整，下注已计入/应计入机关数。</span>}
          {marked && <span>横线：本政府年报的数，与汇总数不同的才画。</span>}
        </p>
      )}
      <PointTable title={title} unit={unit} points={points} />
    </figure>
  )
}

/** Whether the government reports something else than the sum. */
const differs = ({ number, beside }: Point) => beside !== undefined && beside !== null && beside !== number
