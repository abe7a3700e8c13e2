import type { CellInput } from '../../../graphql/generated/graphql'
import type { Autosave } from './autosave'
import { shownNumber } from '../numberText'
import { FIGURE, valueIn } from '../parts'

/** A cell as it is written here, or else as it is stored. */
export function cellNow(autosave: Autosave, ref: string): CellInput {
  return (autosave.change(`cell:${ref}`)?.mine ?? valueIn(autosave.report().content, `cell:${ref}`)) as CellInput
}

/** What stands in prose where a figure refers to a cell. */
export function figureText({ kind, number }: CellInput): string {
  return kind === 'NUMBER' && typeof number === 'number' ? shownNumber(number) : FIGURE
}
