import { figureText } from '../../components/figures'
import type { CellChanges_ChangeFragment } from '../../graphql/generated/graphql'

type Cell = CellChanges_ChangeFragment['before']

/** What stands in a cell, with what was noted on it. */
export function cellText({ kind, number, note }: Cell): string {
  const said = kind === 'NUMBER' && number !== null ? figureText(number) : kind === 'BLANK' ? '未填' : '不适用'
  return note ? `${said}（${note}）` : said
}

/** By how much two cells differ; a dash where one of them has no number. */
export function difference(before: Cell, after: Cell): string {
  if (before.number === null || after.number === null) return '—'
  // Decimals of at most four places: what is added up in binary is rounded back.
  const by = Number((after.number - before.number).toFixed(6))
  return by > 0 ? `+${figureText(by)}` : figureText(by)
}
