interface Keyed {
  key: string
  label: string
}

/** What a cell is called: its row and, where the table has several, its column. */
export function cellName(
  tables: readonly { key: string; rows: readonly Keyed[]; columns: readonly Keyed[] }[],
  ref: string,
): string {
  const [table, row, column] = ref.split('.')
  const found = tables.find(({ key }) => key === table)
  const names = [
    found?.rows.find(({ key }) => key === row)?.label,
    found?.columns.find(({ key }) => key === column)?.label,
  ]
  return names.filter(Boolean).join('，') || ref
}
