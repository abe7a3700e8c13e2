import type { ReportedInSection } from '../../graphql/generated/graphql'
import type { EditedContent } from '../report/editedReport'
import { type EditionForm, partLabel } from '../report/form'
import type { PartKey } from '../report/parts'

/** What a return can name; a paragraph by its section, 0 for the preamble, and its number there. */
export type ReturnPart = `cell:${string}` | `section:${number}` | `paragraph:${number}.${number}`

export interface ReturnItem {
  part: ReturnPart
  /** What is wrong with it. */
  note: string
  /** How a paragraph read when it was pointed at; its number changes when others write. */
  words?: string
}

/** @param section 0 for the preamble */
export function proseAt({ preamble, sections }: EditedContent, section: number) {
  return section === 0 ? preamble : (sections.find(({ number }) => number === section)?.blocks ?? [])
}

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

/** What a return names when a part is meant: lists go with the section they are reported in. */
export function partOfReturn(form: EditionForm, part: PartKey): ReturnPart | null {
  if (part.startsWith('cell:') || part.startsWith('section:')) return part as ReturnPart
  switch (part) {
    case 'channels':
      return sectionOf(form, 'CHANNELS')
    case 'problems':
    case 'measures':
    case 'pastMeasures':
      return sectionOf(form, 'IMPROVEMENT')
    default:
      return null
  }
}

function sectionOf(form: EditionForm, reported: ReportedInSection): ReturnPart | null {
  const section = form.sections.find(({ reports }) => reports.includes(reported))
  return section ? `section:${section.number}` : null
}
