import type { EditedContent } from '../../report/editedReport'
import { paragraphOf, proseAt, type ReturnItem, type ReturnPart } from '../returnPart'

/**
 * What was gathered for a return, where it stands by now: a paragraph's number is of what the report said when it was
 * pointed at, and others may have written since. One that reads otherwise is not guessed at: its section is named.
 */
export function placedItems(content: EditedContent, items: readonly ReturnItem[]): ReturnItem[] {
  const placed = new Map<ReturnPart, ReturnItem>()
  for (const item of items) {
    const part = standing(content, item)
    const said = [placed.get(part)?.note, item.note].filter((note) => note?.trim())
    placed.set(part, part === item.part && !placed.has(part) ? item : { ...item, part, note: said.join('\n') })
  }
  return [...placed.values()]
}

/** How a paragraph reads, as an item names it; none for any other part. */
export function wordsOf(content: EditedContent, part: ReturnPart): Pick<ReturnItem, 'words'> {
  const paragraph = paragraphOf(part)
  const words = paragraph && proseAt(content, paragraph.section)[paragraph.number - 1]?.text
  return words ? { words } : {}
}

function standing(content: EditedContent, { part, words }: ReturnItem): ReturnPart {
  const paragraph = paragraphOf(part)
  if (!paragraph || words === undefined) return part
  const { section, number } = paragraph
  const read = proseAt(content, section).flatMap(({ text }, at) => (written(text) === written(words) ? [at + 1] : []))
  const nearest = Math.min(...read.map((at) => Math.abs(at - number)))
  const now = read.find((at) => Math.abs(at - number) === nearest)
  if (now) return `paragraph:${section}.${now}`
  return section > 0 ? `section:${section}` : part
}

/** Numbers may follow their cells. */
function written(text: string): string {
  return text.replaceAll(/\d+(\.\d+)?|（待填）/g, '')
}
