import type { CellInput } from '../../../graphql/generated/graphql'
import type { Autosave } from './autosave'
import { addendsOf, type EditionForm } from '../form'
import { shownNumber } from '../numberText'
import { FIGURE, valueIn } from '../parts'

/** A cell as it is written here, or else as it is stored. */
export function cellNow(autosave: Autosave, ref: string): CellInput {
  return (autosave.change(`cell:${ref}`)?.mine ?? valueIn(autosave.report().content, `cell:${ref}`)) as CellInput
}

/** The sum of cells each of which has a number; of some it would pass for the whole, so then there is none. */
export function sumOf(refs: readonly string[], value: (ref: string) => CellInput): number | null {
  const numbers = refs.map(value).flatMap(({ kind, number }) => (kind === 'NUMBER' ? (number ?? []) : []))
  if (refs.length === 0 || numbers.length < refs.length) return null
  // Decimals of at most six places: what is added up in binary is rounded back.
  return Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6))
}

/** What stands in prose where a figure refers to a cell, or to a sum of cells, as they are written here. */
export function figureNow(autosave: Autosave, form: EditionForm, ref: string): string {
  const sum = sumOf(addendsOf(form, ref), (cell) => cellNow(autosave, cell))
  return sum === null ? FIGURE : shownNumber(sum)
}
