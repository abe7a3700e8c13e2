import { textOf } from './CellField'
import type { PartValue } from './parts'
import { measureWord } from './words'

/** What a version of a part says, as plain text: one line a paragraph, channel, problem or measure. */
export function partText(value: PartValue): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(lineOf).join('\n')
  if ('kind' in value) return [textOf(value), value.note].filter(Boolean).join('，备注：')
  return Object.values(value).filter(Boolean).join('，')
}

type Row = Exclude<Extract<PartValue, readonly unknown[]>[number], string>

function lineOf(row: Row): string {
  if ('kinds' in row) {
    const categories = [row.categories ?? []].flat().map(({ name, items }) => `${name} ${items}`)
    return [row.name, row.items, ...categories].filter((part) => part !== null && part !== undefined).join('，')
  }
  if ('measure' in row) return [row.status && measureWord[row.status], row.note].filter(Boolean).join('：')
  if ('owner' in row) return [row.text, row.owner, row.due].filter(Boolean).join('，')
  return row.text
}
