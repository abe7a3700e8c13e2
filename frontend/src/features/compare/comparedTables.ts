/** A cell as it is compared: its kind, or that the form has no such cell. */
export type Standing = { kind: 'NUMBER'; number: number } | { kind: 'BLANK' | 'NOT_APPLICABLE' }

interface ComparedLine {
  ref: string
  row: string
  column: string
  standings: Standing[]
}

export interface ComparedTable {
  key: string
  title: string
  lines: ComparedLine[]
}

interface Labelled {
  key: string
  label: string
  group: string | null
}

/** A statutory table as a publication has it. */
export interface Filled {
  key: string
  title: string
  columns: readonly Labelled[]
  rows: readonly (Labelled & { cells: readonly { ref: string; kind: string; number: number | null }[] })[]
}

/**
 * The tables of several publications cell by cell, in the order of the forms. Forms differ from year to year: a cell that
 * one of them does not have does not apply there, and is never zero.
 */
export function comparedTables(contents: readonly (readonly Filled[] | null)[]): ComparedTable[] {
  const known = contents.filter((tables) => tables !== null)
  return merged(known, ({ key }) => key).map(({ key, title }) => {
    const tables = known.flatMap((all) => all.filter((table) => table.key === key))
    const rows = merged(
      tables.map((table) => table.rows),
      (row) => row.key,
    )
    const columns = merged(
      tables.map((table) => table.columns),
      (column) => column.key,
    )
    const found = contents.map((all) => cellsOf(all?.find((table) => table.key === key)))
    const lines = rows.flatMap((row) =>
      columns.map((column) => {
        const ref = `${key}.${row.key}.${column.key}`
        return {
          ref,
          row: labelOf(row),
          column: labelOf(column),
          standings: found.map((cells) => standing(cells.get(ref))),
        }
      }),
    )
    return { key, title, lines: lines.filter(({ ref }) => found.some((cells) => cells.has(ref))) }
  })
}

function cellsOf(table: Filled | undefined) {
  return new Map(table?.rows.flatMap((row) => row.cells.map((cell) => [cell.ref, cell] as const)))
}

function standing(cell: { kind: string; number: number | null } | undefined): Standing {
  if (!cell || cell.kind === 'NOT_APPLICABLE') return { kind: 'NOT_APPLICABLE' }
  return cell.number === null ? { kind: 'BLANK' } : { kind: 'NUMBER', number: cell.number }
}

/** （三）不予公开：1.属于国家秘密. */
function labelOf({ label, group }: Labelled): string {
  return group ? `${group}：${label}` : label
}

/** The entries of several lists in an order that is that of each of them, as far as they agree. */
export function merged<Entry>(lists: readonly (readonly Entry[])[], keyOf: (entry: Entry) => string): Entry[] {
  const result: Entry[] = []
  const place = (entry: Entry) => result.findIndex((each) => keyOf(each) === keyOf(entry))
  for (const list of lists) {
    for (const [at, entry] of list.entries()) {
      if (place(entry) >= 0) continue
      const next = list.slice(at + 1).find((each) => place(each) >= 0)
      result.splice(next === undefined ? result.length : place(next), 0, entry)
    }
  }
  return result
}

/** How a cell differs from the first: absolutely and as a rate; null where either has no number or the rate has no base. */
export function difference(first: Standing | undefined, other: Standing) {
  if (first?.kind !== 'NUMBER' || other.kind !== 'NUMBER') return null
  // Amounts have up to six decimals, and what binary fractions make of them is nobody's difference.
  const by = Number((other.number - first.number).toFixed(6))
  return { by, rate: first.number > 0 ? by / first.number : null }
}
