import { type EditionForm, partLabel } from '../report/form'
import type { PartKey } from '../report/parts'

/** A part of a TextChange, "section 1" or a list's name, as a person would name it. */
export function partName(form: EditionForm, part: string): string {
  return partLabel(form, part.replace(/^section /, 'section:') as PartKey) ?? part
}
