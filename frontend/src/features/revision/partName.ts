import { type EditionForm, partLabel } from '../report/form'
import type { PartKey } from '../report/parts'

/** A part as the server names it, a cell's reference, "section 1" or a list's name, as this app does; a paragraph is of its prose. */
export function partKey(part: string): PartKey {
  if (part.includes('.')) return `cell:${part}`
  return part.replace(/ paragraph \d+$/, '').replace(/^section /, 'section:') as PartKey
}

/** A part as a person would name it. */
export function partName(form: EditionForm, part: string): string {
  const paragraph = / paragraph (\d+)$/.exec(part)?.[1]
  const name = partLabel(form, partKey(part)) ?? part
  return paragraph ? `${name} · 第 ${paragraph} 段` : name
}
