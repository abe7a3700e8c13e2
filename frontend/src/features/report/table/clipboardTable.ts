import { kempt } from '../../../components/characters'
import { leftOutWords, meantIn } from '../leftOut'
import { readNumber } from '../numberText'

/** Lines of values; null where a merged cell of the source reaches over and no value of its own stands. */
export type Block = (string | null)[][]

/**
 * What is on the clipboard, as a block: the HTML table or the plain text, whichever reads better; and in words what of the
 * HTML is not meant to be read. The plain text of 12 with a 9 struck out before it is 912, so then only the HTML counts.
 */
export function blockOn(clipboard: { plain: string; html: string }): { block: Block; leftOut: string } {
  const plain = linesOf(clipboard.plain)
  const { body, left, differs } = meantIn(clipboard.html)
  const table = tableIn(body)
  const html = differs && table.length === 0 ? linesOf(body.textContent.trim()) : table
  return { block: differs || worth(html) > worth(plain) ? html : plain, leftOut: leftOutWords(left) }
}

/**
 * Lines whose values only spaces part, as they come from a PDF; null for anything else. Two numbers may be one torn apart,
 * and some may be thousands: whether they are several is asked then, not guessed.
 *
 * @param room how many cells there are from the one in hand to the end of its line
 */
export function spaced(block: Block, room: number): Block | null {
  const lines = block.map((line) => (line.length === 1 ? (line[0] ?? '').split(/\s+/) : []))
  const width = lines[0]?.length ?? 0
  const several = width === room || (width > 2 && width <= room)
  if (width < 2 || !several || lines.some((line) => line.length !== width || !line.every(isPlain))) return null
  return lines.every(mayBeThousands) ? null : lines
}

/** 11 398 889 */
function mayBeThousands([first = '', ...others]: string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && others.every((value) => /^\d{3}$/.test(value))
}

function isPlain(value: string): boolean {
  return ['number', 'notApplicable'].includes(readNumber(value).is) || /^[-—–/]$/.test(value)
}

/** Numbers count double and every cell once: a table that fell apart into lines has neither. */
function worth(block: Block): number {
  const values = block.flat().filter((value): value is string => value !== null && value !== '')
  const width = Math.max(0, ...block.map((line) => line.length))
  const numbers = values.filter((value) => readNumber(value).is === 'number').length
  return width > 1 || block.length === 1 ? 2 * numbers + values.length : numbers
}

/** Lines and columns as a spreadsheet puts them on the clipboard: values with a line break, tab or quote stand in quotes. */
export function linesOf(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const lines: string[][] = [[]]
  let at = 0
  while (at <= source.length) {
    const quoted = source[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(at)) : null
    const plain = quoted ? null : /^[^\t\n]*/.exec(source.slice(at))
    const value = quoted ? (quoted[1] ?? '').replace(/""/g, '"') : (plain?.[0] ?? '')
    lines.at(-1)?.push(oneLine(value))
    at += quoted ? quoted[0].length : value.length
    if (source[at] === '\n') lines.push([])
    at++
  }
  return lines
}

const oneLine = (value: string) => value.replace(/\s*\n\s*/g, '').trim()

/** The first table in HTML that has values, with merged cells spread over the places they cover. */
function tableIn(body: HTMLElement): Block {
  const tables = [...body.querySelectorAll('table')]
  return tables.map(placed).find((block) => block.some((line) => line.length > 0)) ?? []
}

function placed(table: HTMLTableElement): Block {
  const block: Block = []
  ;[...table.rows].forEach((row, down) => {
    let right = 0
    for (const cell of row.cells) {
      while (block[down]?.[right] !== undefined) right++
      for (let y = 0; y < Math.max(1, cell.rowSpan); y++) {
        for (let x = 0; x < cell.colSpan; x++) {
          ;(block[down + y] ??= [])[right + x] = y === 0 && x === 0 ? oneLine(kempt(cell.textContent)) : null
        }
      }
    }
  })
  // A row that a merged cell reached beyond the table's end, or a gap in a ragged one.
  return block.slice(0, table.rows.length).map((line) => Array.from(line, (value) => value ?? null))
}

/**
 * A block without the headings copied along with it, and what those said.
 *
 * @param between headings that the form prints between its lines, where several tables stand one below the other
 */
export function withoutHeadings(
  all: Block,
  between: ReadonlySet<string> = new Set(),
): { values: Block; headings: string[] } {
  const isBetween = (line: Block[number]) => {
    const written = line.filter((value): value is string => !!value)
    return written.length > 0 && written.every((value) => between.has(value.replace(/\s/g, '')))
  }
  const block = all.filter((line) => !isBetween(line))
  const top = Math.max(
    0,
    block.findIndex((line) => !isHeading(line)),
  )
  const body = block.slice(top)
  const width = Math.max(0, ...body.map((line) => line.length))
  const columns = Array.from({ length: width }, (_, right) => body.map((line) => line[right] ?? null))
  const left = Math.max(
    0,
    columns.findIndex((column) => !isHeading(column)),
  )
  const words = [
    ...all.filter(isBetween).flat(),
    ...block.slice(0, top).flat(),
    ...body.flatMap((line) => line.slice(0, left)),
  ]
  return { values: body.map((line) => line.slice(left)), headings: words.filter((word): word is string => !!word) }
}

/** Words and nothing but words: no number, nothing that may stand for one. */
function isHeading(values: readonly (string | null)[]): boolean {
  const written = values.filter((value): value is string => !!value)
  return written.length > 0 && written.every(isLabel)
}

function isLabel(value: string): boolean {
  const reading = readNumber(value)
  return reading.is === 'questioned' && reading.choices.length === 0 && /\p{Script=Han}{2}/u.test(value)
}
