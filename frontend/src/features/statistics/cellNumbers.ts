/** The numbers of cells by reference; null where nobody gave one. */
type Numbers = ReadonlyMap<string, number | null>

/** The numbers of some tables. */
export const cellNumbers = (
  tables: readonly { rows: readonly { cells: readonly { ref: string; number: number | null }[] }[] }[],
): Numbers =>
  new Map(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ ref, number }) => [ref, number]))))
