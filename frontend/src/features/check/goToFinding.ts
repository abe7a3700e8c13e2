import type { Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import { type PartKey, partOfPlace } from '../report/parts'
import { placeOfFinding } from '../report/placeNames'
import type { GoTo } from '../report/useGoTo'

/** Leads to the cell, the sentence, the channel or whatever else a finding means. */
export function goToFinding(form: EditionForm, finding: Finding, goTo: GoTo): void {
  const place = placeOfFinding(form, finding)
  const { cells, section, excerpt, channel, part, place: field } = finding
  if (cells[0]) goTo(place, `cell:${cells[0]}`)
  else if (field) goTo(place, partOfPlace(field), { field, channel })
  else if (place === 'channels') goTo(place, 'channels', { channel })
  else if (part === 'year' || part === 'correction') goTo(place)
  else if (part && !excerpt) goTo(place, part as PartKey)
  else if (place === 'opening') goTo(place, 'preamble', { excerpt })
  else goTo(place, `section:${section ?? 1}`, { excerpt })
}
