import type { EditedContent } from './editedReport'
import { type PartKey, same, valueIn } from './parts'

const lists = ['title', 'preamble', 'contact', 'channels', 'problems', 'measures', 'pastMeasures'] as const

/** The parts that say something else in one content than in another. */
export function changedParts(before: EditedContent, after: EditedContent): PartKey[] {
  return partsOf(after).filter((key) => !same(valueIn(before, key), valueIn(after, key)))
}

function partsOf({ sections, tables }: EditedContent): PartKey[] {
  return [
    ...lists,
    ...sections.map(({ number }) => `section:${number}` as const),
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ ref }) => `cell:${ref}` as const))),
  ]
}
