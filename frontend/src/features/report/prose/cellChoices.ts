import type { CellInput } from '../../../graphql/generated/graphql'
import { addendsOf, cellLabel, type EditionForm } from '../form'
import { shownNumber } from '../numberText'
import { sumOf } from '../saving/figureText'

/** A cell, or a sum of cells, one may refer to, as it is found and listed. */
interface CellChoice {
  ref: string
  label: string
  table: string
  /** What its number is now; null where there is none. */
  number: string | null
}

const MOST = 60

/** The cells and subtotals whose labels and number hold all the words, those with a number first. */
export function cellChoices(form: EditionForm, value: (ref: string) => CellInput, search: string): CellChoice[] {
  const words = search
    .trim()
    .toLowerCase()
    .split(/[\s·、]+/)
    .filter(Boolean)
  const all = form.tables.flatMap((table) =>
    [...table.rows, ...table.subtotals.map((one) => ({ ...one, group: '小计 合计' }))].flatMap((row) =>
      table.columns.map((column) => {
        const ref = `${table.key}.${row.key}.${column.key}`
        const number = sumOf(addendsOf(form, ref), value)
        const shown = number === null ? null : shownNumber(number)
        const found = [table.title, row.group, row.label, column.group, column.label, shown].join(' ').toLowerCase()
        return { ref, label: cellLabel(form, ref), table: table.title, number: shown, found }
      }),
    ),
  )
  const matching = all.filter(({ found }) => words.every((word) => found.includes(word)))
  const filled = matching.filter(({ number }) => number !== null)
  const blank = matching.filter(({ number }) => number === null)
  return [...filled, ...blank].slice(0, MOST).map(({ ref, label, table, number }) => ({ ref, label, table, number }))
}
