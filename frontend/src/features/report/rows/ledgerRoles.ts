/** A table's roles in so many words: on a phone its lines are laid out as no table is; see tableLayout. */
export const ledgerRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  heading: { role: 'columnheader', scope: 'col' },
} as const
