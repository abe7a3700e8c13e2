import type { EditedContent } from '../editedReport'
import { type PartKey, same, valueIn } from '../parts'
import type { Change } from './saveQueue'

const lists = ['title', 'preamble', 'contact', 'channels', 'problems', 'measures', 'pastMeasures'] as const

/** The parts that say something else in one content than in another. */
function changedParts(before: EditedContent, after: EditedContent): PartKey[] {
  return partsOf(after).filter((key) => !same(valueIn(before, key), valueIn(after, key)))
}

/** Of those, what is not merely what was written here and has now been stored. */
export function changedByOthers(
  before: EditedContent,
  after: EditedContent,
  changes: ReadonlyMap<PartKey, Change>,
): PartKey[] {
  return changedParts(before, after).filter((key) => {
    const change = changes.get(key)
    if (!change) return true
    const now = valueIn(after, key),
      { mine, progress } = change
    return !same(now, mine) && !(progress.is === 'sending' && same(now, progress.sent))
  })
}

function partsOf({ sections, tables }: EditedContent): PartKey[] {
  return [
    ...lists,
    ...sections.map(({ number }) => `section:${number}` as const),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ ref }) => `cell:${ref}` as const))),
  ]
}
