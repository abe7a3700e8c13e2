import type { Finding } from './editedReport'
import { type EditionForm, sectionTitle } from './form'
import { type PartKey, partOfPlace } from './parts'
import { type Place, placeOfCell, placeOfPart } from './places'

interface PlaceName {
  key: Place
  label: string
}

/** Where the report is written, in the order of the form. */
export function writtenPlaces(form: EditionForm): PlaceName[] {
  return [
    { key: 'opening', label: '引言与联系方式' },
    ...form.sections.map((section) => ({ key: `section-${section.number}` as const, label: sectionTitle(section) })),
    { key: 'channels', label: '公开渠道' },
    { key: 'improvement', label: '问题与措施' },
  ]
}

/** All pages; where a report is reviewed, what is new to the reviewer comes first; a government's has its sums. */
export function allPlaces(form: EditionForm, reviewing = false, aggregate = false): PlaceName[] {
  return [
    ...(reviewing ? [{ key: 'unseen' as const, label: '待阅变动' }] : []),
    ...writtenPlaces(form),
    ...(aggregate ? [{ key: 'sums' as const, label: '汇总' }] : []),
    { key: 'remaining', label: '报送前待办' },
    { key: 'findings', label: '校核结果' },
    { key: 'comments', label: '批注' },
    { key: 'review', label: '审核与留痕' },
    { key: 'history', label: '历史版本' },
    { key: 'preview', label: '预览' },
  ]
}

export function placeName(form: EditionForm, place: string | null | undefined): string | null {
  return allPlaces(form, true, true).find(({ key }) => key === place)?.label ?? null
}

/** Where what a finding means is written. */
export function placeOfFinding(form: EditionForm, { cells, section, channel, part, place }: Finding): Place {
  if (cells[0]) return placeOfCell(form, cells[0])
  if (place) return placeOfPart(form, partOfPlace(place))
  if (channel) return 'channels'
  if (part === 'compilation') return 'sums'
  // What is no part of the content (the correction note, the year) is told at the beginning.
  if (part) return placeOfPart(form, part as PartKey)
  return section === null || section === undefined ? 'opening' : `section-${section}`
}

export function isIn(form: EditionForm, finding: Finding, place: Place): boolean {
  return placeOfFinding(form, finding) === place || finding.cells.some((ref) => placeOfCell(form, ref) === place)
}
