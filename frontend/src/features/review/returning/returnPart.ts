import { type EditionForm, partLabel } from '../../report/form'
import type { PartKey } from '../../report/parts'
import type { ReturnPart } from '../reviewing'

/** Of a paragraph, where it stands: its section, 0 for the preamble, and its number there; null for any other part. */
export function paragraphOf(part: ReturnPart): { section: number; number: number } | null {
  const [, section, number] = /^paragraph:(\d+)\.(\d+)$/.exec(part) ?? []
  return section && number ? { section: Number(section), number: Number(number) } : null
}

/** The part of the content in which it is edited. */
export function keyOf(part: ReturnPart): PartKey {
  const paragraph = paragraphOf(part)
  if (!paragraph) return part as PartKey
  return paragraph.section === 0 ? 'preamble' : `section:${paragraph.section}`
}

/** As a person would name it. */
export function returnLabel(form: EditionForm, part: ReturnPart): string {
  const paragraph = paragraphOf(part)
  const name = partLabel(form, keyOf(part))
  return paragraph ? `${name} · 第 ${paragraph.number} 段` : name
}

/** As the server names it. */
export function serverPart(part: ReturnPart): string {
  const paragraph = paragraphOf(part)
  if (paragraph) {
    return `${paragraph.section === 0 ? 'preamble' : `section ${paragraph.section}`} paragraph ${paragraph.number}`
  }
  return part.replace(/^cell:/, '').replace(/^section:/, 'section ')
}
