import { gridOf, type Placed } from '../../content/tableGrid'
import { type CellGrid, cellGrid } from './cellGrid'
import type { ColumnForm, TableForm } from '../form'

/**
 * A table's roles in so many words: at phone width its lines are laid out as no table is, and a browser would then take
 * them for something else.
 */
export const roles = {
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'gridcell' },
} as const

/** A table's form as its editor needs it: worked out once. */
interface TableLayout {
  grid: CellGrid
  refs: readonly string[]
  printed: ReturnType<typeof gridOf>
  columns: ReadonlyMap<string, ColumnForm>
}

export function layoutOf(table: TableForm): TableLayout {
  const grid = cellGrid(table.layout)
  const refs = grid.flat()
  const columns = new Map(
    refs.flatMap((ref) => {
      const column = table.columns.find(({ key }) => key === ref.slice(ref.lastIndexOf('.') + 1))
      return column ? [[ref, column] as const] : []
    }),
  )
  return { grid, refs, printed: gridOf(table.layout), columns }
}

/** What stands above a value: the column's own heading, or all of them where the line has no heading of its own. */
export function headingOver({ row }: Placed, headings: readonly Placed[]): string {
  const above = headings.filter((heading) => heading.row < row && heading.scope?.startsWith('COL'))
  const alone = headings.every((heading) => heading.scope?.startsWith('COL'))
  return alone ? above.map((heading) => heading.text).join(' ') : (above.at(-1)?.text ?? '')
}
