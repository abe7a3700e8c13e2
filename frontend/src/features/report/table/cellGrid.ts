/** The value cells of a printed table, line by line, as their references. */
export type CellGrid = readonly (readonly string[])[]

interface Printed {
  cells: readonly { ref?: string | null }[]
}

export function cellGrid(layout: readonly Printed[]): CellGrid {
  return layout
    .map((line) => line.cells.flatMap((cell) => (cell.ref ? [cell.ref] : [])))
    .filter((refs) => refs.length > 0)
}

interface Place {
  row: number
  column: number
}

function placeOf(grid: CellGrid, ref: string): Place | null {
  const row = grid.findIndex((refs) => refs.includes(ref))
  const column = grid[row]?.indexOf(ref) ?? -1
  return column < 0 ? null : { row, column }
}

/** The cell so many lines down and columns to the right; null past the edge. */
export function neighbour(grid: CellGrid, ref: string, down: number, right: number): string | null {
  const at = placeOf(grid, ref)
  return at ? (grid[at.row + down]?.[at.column + right] ?? null) : null
}

/** The same, but that a line with fewer cells, of another table below or above, is not passed by. */
export function towards(grid: CellGrid, ref: string, down: number, right: number): string | null {
  const at = placeOf(grid, ref)
  const line = at && grid[at.row + down]
  return line ? (line[down === 0 ? at.column + right : Math.min(at.column, line.length - 1)] ?? null) : null
}

/** The lines of the same table, where several make one grid. */
function linesOf(grid: CellGrid, ref: string): CellGrid {
  const table = ref.slice(0, ref.indexOf('.') + 1)
  return grid.filter(([first]) => first?.startsWith(table))
}

/** The rectangle between two corners, line by line. */
export function range(grid: CellGrid, from: string, to: string): string[] {
  const a = placeOf(grid, from),
    b = placeOf(grid, to)
  if (!a || !b) return []
  const [top, bottom] = a.row < b.row ? [a.row, b.row] : [b.row, a.row]
  const [left, right] = a.column < b.column ? [a.column, b.column] : [b.column, a.column]
  return grid.slice(top, bottom + 1).flatMap((refs) => refs.slice(left, right + 1))
}

export function lineOf(grid: CellGrid, ref: string): readonly string[] {
  return grid.find((refs) => refs.includes(ref)) ?? []
}

export function columnOf(grid: CellGrid, ref: string): readonly string[] {
  const lines = linesOf(grid, ref)
  const at = placeOf(lines, ref)
  return at ? lines.flatMap((refs) => refs[at.column] ?? []) : []
}

/** The cell before or after in reading order; null past the ends. */
export function along(grid: CellGrid, ref: string, by: -1 | 1): string | null {
  const all = grid.flat()
  const at = all.indexOf(ref)
  return at < 0 ? null : (all[at + by] ?? null)
}

/** The last cell in a direction. */
export function farthest(grid: CellGrid, ref: string, down: -1 | 0 | 1, right: -1 | 0 | 1): string {
  const next = towards(grid, ref, down, right)
  return next === null ? ref : farthest(grid, next, down, right)
}

/** Below, from the foot of a column to the head of the next, and from the last into the next table; backwards when going up. */
export function downColumns(grid: CellGrid, ref: string, by: -1 | 1): string | null {
  const lines = linesOf(grid, ref)
  const next = neighbour(lines, ref, by, 0)
  if (next) return next
  const beside = neighbour(lines, ref, 0, by)
  if (beside) return farthest(lines, beside, by === 1 ? -1 : 1, 0)
  const other = grid[grid.indexOf((by === 1 ? lines.at(-1) : lines[0]) ?? []) + by]?.[0]
  if (!other || by === 1) return other ?? null
  const last = linesOf(grid, other)
  return last.at(-1)?.at(-1) ?? null
}
