import type { BlockInput } from '../../graphql/generated/graphql'

const heading1 = /^（[一二三四五六七八九十]+）/
const heading2 = /^\d+[.．、]\s*\S/
const item = /^[一二三四五六七八九十]+是/

/** Paragraphs as copied from a document, each as the piece its opening shows it to be. */
export function blocksOf(text: string): BlockInput[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '')
    .map(blockOf)
}

/** A heading is short and ends without a full stop; a longer line with the same opening is a paragraph. */
function blockOf(text: string): BlockInput {
  const short = text.length <= 40 && !text.endsWith('。')
  if (short && heading1.test(text)) return { kind: 'HEADING', level: 1, text }
  if (short && heading2.test(text)) return { kind: 'HEADING', level: 2, text }
  if (item.test(text)) return { kind: 'ITEM', level: 1, text }
  return { kind: 'PARAGRAPH', level: null, text }
}
