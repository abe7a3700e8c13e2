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
  heading: { role: 'columnheader' },
} as const

/** One of the tables that stand on one grid, and how wide its cells are there. */
export interface PrintedTable {
  table: TableForm
  printed: ReturnType<typeof gridOf>
  /** How many columns of the whole a cell of it takes. */
  span: (cell: Placed) => number
}

/** The tables of a section as one grid, as the official form prints them. */
export interface TableLayout {
  grid: CellGrid
  refs: readonly string[]
  tables: readonly PrintedTable[]
  columns: ReadonlyMap<string, ColumnForm>
  /** How many columns the whole has before its values, and for them. */
  stub: number
  values: number
  /** How many values its longest line has. */
  most: number
}

/**
 * Worked out once. Tables with fewer columns are as wide as those with more: two values reach as far as three do above
 * them.
 */
export function layoutOf(tables: readonly TableForm[]): TableLayout {
  const grids = tables.map((table) => ({ table, printed: gridOf(table.layout), grid: cellGrid(table.layout) }))
  const grid = grids.flatMap((one) => one.grid)
  const counts = grids.map(({ printed }) => printed.width - printed.stub)
  const stub = Math.max(0, ...grids.map(({ printed }) => printed.stub))
  const values = counts.reduce(leastCommonMultiple, 1)
  const columns = new Map(
    grids.flatMap((one) =>
      one.grid.flat().flatMap((ref) => {
        const column = one.table.columns.find(({ key }) => key === ref.slice(ref.lastIndexOf('.') + 1))
        return column ? [[ref, column] as const] : []
      }),
    ),
  )
  return {
    grid,
    refs: grid.flat(),
    tables: grids.map(({ table, printed }) => {
      const edge = (column: number) =>
        column < printed.stub
          ? column
          : stub + ((column - printed.stub) * values) / Math.max(1, printed.width - printed.stub)
      return { table, printed, span: (cell) => edge(cell.column + cell.columns) - edge(cell.column) }
    }),
    columns,
    stub,
    values,
    most: Math.max(...counts),
  }
}

/** Of few columns, each number has room, and does not stand an arm's length from its label. */
export const isFew = ({ stub, most }: TableLayout) => stub > 0 && most <= 4

/** What stands above the values of each table: copied from a file, it comes between their lines. */
export function headingsBetween({ tables }: TableLayout): ReadonlySet<string> {
  const texts = tables.flatMap(({ table, printed }) => [table.title, ...printed.head.flat().map(({ text }) => text)])
  return new Set(tables.length < 2 ? [] : texts.map((text) => text.replace(/\s/g, '')))
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y))
  return (a * b) / divisor(a, b)
}

/** What stands above a value: the column's own heading, or all of them where the line has no heading of its own. */
export function headingOver({ row }: Placed, headings: readonly Placed[]): string {
  const above = headings.filter((heading) => heading.row < row && heading.scope?.startsWith('COL'))
  const alone = headings.every((heading) => heading.scope?.startsWith('COL'))
  return alone ? above.map((heading) => heading.text).join(' ') : (above.at(-1)?.text ?? '')
}
