import type { Placed } from '../../content/tableGrid'
import styles from './TableEditor.module.css'

interface HeadingCellProps {
  cell: Placed
  /** How many printed columns of headings stand before the values. */
  stub: number
  /** How many printed lines of headings stand above them. */
  head: number
  /** How many columns it takes where its table shares a grid with others. */
  span: number
}

/** A heading of the official form; those of a line stay in sight whichever way the table is moved. */
export function HeadingCell({ cell, stub, head, span }: HeadingCellProps) {
  const above = cell.row < head
  const corner = above && cell.column < stub
  return (
    <th
      role={above ? 'columnheader' : 'rowheader'}
      scope={cell.scope?.toLowerCase()}
      colSpan={span}
      rowSpan={cell.rows}
      className={corner ? styles.corner : undefined}
      data-above={above || undefined}
      data-upright={(!above && cell.column === 0 && cell.rows > 8) || undefined}
      data-leaf={(!above && cell.column + cell.columns === stub) || undefined}
    >
      <span>{cell.text}</span>
    </th>
  )
}
