import type { EditionForm } from './form'
import type { PartKey } from './parts'

/** The pages of one report: the last word of its address. */
export type Place =
  | 'opening'
  | 'channels'
  | 'improvement'
  | 'sums'
  | 'remaining'
  | 'findings'
  | 'comments'
  | 'unseen'
  | 'review'
  | 'history'
  | 'preview'
  | `section-${number}`

export function placeOfPart(form: EditionForm, key: PartKey): Place {
  if (key.startsWith('section:')) return `section-${Number(key.slice('section:'.length))}`
  if (key.startsWith('cell:')) return placeOfCell(form, key.slice('cell:'.length))
  switch (key) {
    case 'channels':
      return 'channels'
    case 'problems':
    case 'measures':
    case 'pastMeasures':
      return 'improvement'
    default:
      return 'opening'
  }
}

export function placeOfCell(form: EditionForm, ref: string): Place {
  const table = ref.slice(0, ref.indexOf('.'))
  return `section-${form.sections.find((s) => s.tables.includes(table))?.number ?? 1}`
}
