import { type EditionForm, partLabel } from '../report/form'
import type { PartKey } from '../report/parts'

/** A part as the server names it, a cell's reference, "section 1" or a list's name, as this app does. */
export function partKey(part: string): PartKey {
  if (part.includes('.')) return `cell:${part}`
  return part.replace(/^section /, 'section:') as PartKey
}

/** A part as a person would name it. */
export function partName(form: EditionForm, part: string): string {
  return partLabel(form, partKey(part)) ?? part
}
