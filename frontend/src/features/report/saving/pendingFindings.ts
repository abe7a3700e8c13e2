import type { EditedContent, Finding } from '../editedReport'
import { textAt } from '../entries'
import { type EditionForm, partLabel } from '../form'
import { outgoing, partOfPlace } from '../parts'
import type { SaveQueue } from './saveQueue'

/** What this page holds and has not sent yet of what was not accepted: it counts as what the server found does. */
export function pendingFindings(form: EditionForm, { changes }: SaveQueue, stored: EditedContent): Finding[] {
  return [...changes]
    .flatMap(([key, { mine }]) => [outgoing([[key, mine]], stored).content.unaccepted ?? []].flat())
    .filter(({ place, text }) => typeof text === 'string' && textAt(stored, place) === null)
    .map(({ place, text }) => ({
      key: `pending ${place}`,
      rule: 'U-1',
      severity: 'BLOCK',
      message: `“${partLabel(form, partOfPlace(place))}”填的是“${text}”，没有采用，也还没有保存。`,
      cells: form.tables.some(({ key }) => place.startsWith(`${key}.`)) ? [place] : [],
      section: null,
      excerpt: null,
      channel: null,
      part: null,
      remaining: false,
      place,
      accepted: null,
    }))
}
