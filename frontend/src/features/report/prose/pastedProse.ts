import { kempt } from '../../../components/characters'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { type LeftOut, meantIn } from '../leftOut'

/** What was pasted: prose piece by piece, and tables, which are none. */
export type Piece = BlockInput | { table: string[][] }

const heading1 = /^[（(][一二三四五六七八九十]+[）)]/
/** 3.5万条 and 12.31日止 begin with a number, not with that of a heading. */
const heading2 = /^\d{1,2}([.．](?!\d)|、)\s*\S/
const item = /^[一二三四五六七八九十]+是/

/** Paragraphs as copied from a document, each as the piece its opening shows it to be. */
export function blocksOf(text: string): BlockInput[] {
  return kempt(text)
    .split(/\n+/)
    .map(trimmed)
    .filter((line) => line !== '')
    .map((line) => blockOf(line))
}

const trimmed = (line: string) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')

/** What the source's own markup says of a line. */
interface Hint {
  heading?: number
  item?: boolean
}

/** A heading is short and ends without a full stop; a longer line with the same opening is a paragraph. */
function blockOf(text: string, hint: Hint = {}): BlockInput {
  const short = text.length <= 40 && !text.endsWith('。')
  if ((short || hint.heading) && heading1.test(text)) return { kind: 'HEADING', level: 1, text, figures: [] }
  if ((short || hint.heading) && !hint.item && heading2.test(text))
    return { kind: 'HEADING', level: 2, text, figures: [] }
  if (hint.heading) return { kind: 'HEADING', level: hint.heading <= 2 ? 1 : 2, text, figures: [] }
  if (item.test(text) || hint.item) return { kind: 'ITEM', level: 1, text, figures: [] }
  return { kind: 'PARAGRAPH', level: null, text, figures: [] }
}

const BLOCK =
  /^(ADDRESS|ARTICLE|BLOCKQUOTE|BODY|CENTER|DD|DIV|DL|DT|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|UL)$/
const SILENT = /^(STYLE|SCRIPT|HEAD|META|LINK|TITLE|IMG|SVG|OBJECT|TEMPLATE)$/

/** Word's, WPS's or a web page's HTML: its structure kept, its styling dropped, its tables set apart. */
export function piecesIn(html: string): { pieces: Piece[]; left: LeftOut } {
  const { body, left } = meantIn(html)
  const pieces: Piece[] = []
  let line = '',
    number = ''
  const end = (hint: Hint) => {
    const text = oneLine(line)
    line = ''
    if (text === '') return
    pieces.push(blockOf(number + text, hint))
    number = ''
  }
  const walk = (node: Node, hint: Hint) => {
    if (node instanceof Text) line += node.data
    if (!(node instanceof Element) || SILENT.test(node.tagName)) return
    if (node.tagName === 'BR') return end(hint)
    if (isBullet(node)) return
    if (node instanceof HTMLTableElement) {
      end(hint)
      pieces.push({ table: [...node.rows].map((row) => [...row.cells].map((cell) => oneLine(cell.textContent))) })
      return
    }
    const block = BLOCK.test(node.tagName)
    const inner = block ? { ...hint, ...hintOf(node) } : hint
    if (block) end(hint)
    if (node.tagName === 'LI') number = numberOf(node)
    node.childNodes.forEach((child) => walk(child, inner))
    if (block) end(inner)
  }
  walk(body, {})
  return { pieces, left }
}

/** Word writes out what its lists begin with. A number is text; a bullet is a letter of a font of signs: l, n, o, §. */
function isBullet(element: Element): boolean {
  return (
    /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '') &&
    !/[\d一二三四五六七八九十①-⑳ⅰ-ⅻⅠ-Ⅻ]|^[(（]?[a-z]{1,4}[.．、)）]/i.test(element.textContent.trim())
  )
}

function hintOf(element: Element): Hint {
  const style = element.getAttribute('style') ?? ''
  const level =
    /^H([1-6])$/.exec(element.tagName)?.[1] ??
    /(?:Heading|标题)\s*([1-6])/i.exec(element.className)?.[1] ??
    /mso-outline-level:\s*([1-6])/i.exec(style)?.[1]
  if (level) return { heading: Number(level) }
  return element.tagName === 'LI' || /mso-list:\s*l\d/i.test(style) ? { item: true } : {}
}

/** The number a list shows without having it in its text. */
function numberOf(element: Element): string {
  const list = element.parentElement
  if (list?.tagName !== 'OL' || /^\s*(\d+[.．、]|[（(一二三四五六七八九十])/.test(element.textContent)) return ''
  const place = [...list.children].filter((child) => child.tagName === 'LI').indexOf(element)
  return `${(Number(list.getAttribute('start')) || 1) + place}.`
}

/** HTML breaks its lines anywhere: between Chinese characters that is nothing, elsewhere a space. */
function oneLine(text: string): string {
  const joined = kempt(text).replace(
    /([\u2e80-\u9fff\uff00-\uffef“”‘’—…])\s*\n\s*(?=[\u2e80-\u9fff\uff00-\uffef“”‘’—…])/g,
    '$1',
  )
  const spaced = trimmed(joined.replace(/[ \n]+/g, ' '))
  return spaced.replace(/^(\d+[.．、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|[•·])\s+/, '$1')
}
