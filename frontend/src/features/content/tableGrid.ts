/** What a printed table's cell has, as the schema's PrintedCell. */
interface Printed {
  text: string
  ref: string | null
  scope: string | null
  columns: number
  rows: number
}

/** A printed cell and where its top left corner stands. */
export interface Placed extends Printed {
  row: number
  column: number
}

export interface Grid {
  /** The lines above the first value. */
  head: Placed[][]
  /** The other lines, in groups that no merged heading reaches across. */
  bodies: Placed[][][]
  /** How many printed columns stand before the values. */
  stub: number
  width: number
  /** The headings that speak for a value: those above it and those in its line. */
  headingsOf: (value: Placed) => Placed[]
}

/** Works out where each cell of a printed table stands; cells merged from an earlier line are not listed again. */
export function gridOf(layout: readonly { cells: readonly Printed[] }[]): Grid {
  const lines = place(layout)
  const cells = lines.flat()
  const firstBody = lines.findIndex((line) => line.some((cell) => cell.ref))
  const values = cells.filter((cell) => cell.ref)
  const headings = cells.filter((cell) => !cell.ref)
  return {
    head: lines.slice(0, firstBody),
    bodies: groups(lines, firstBody),
    stub: Math.min(...values.map((value) => value.column)),
    width: Math.max(...cells.map((cell) => cell.column + cell.columns)),
    headingsOf: (value) =>
      headings.filter((heading) =>
        heading.row < firstBody
          ? spans(heading.column, heading.columns, value.column)
          : spans(heading.row, heading.rows, value.row),
      ),
  }
}

const spans = (start: number, length: number, at: number) => start <= at && at < start + length

function place(layout: readonly { cells: readonly Printed[] }[]): Placed[][] {
  const taken = new Set<string>()
  return layout.map(({ cells }, row) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(`${row}:${column}`)) column++
      for (let down = 0; down < cell.rows; down++) {
        for (let across = 0; across < cell.columns; across++) taken.add(`${row + down}:${column + across}`)
      }
      return { ...cell, row, column }
    })
  })
}

function groups(lines: Placed[][], firstBody: number): Placed[][][] {
  const result: Placed[][][] = []
  let openUntil = firstBody
  for (const [row, line] of lines.entries()) {
    if (row < firstBody) continue
    if (row >= openUntil) result.push([])
    result[result.length - 1]?.push(line)
    openUntil = Math.max(openUntil, ...line.map((cell) => row + cell.rows))
  }
  return result
}
