import { type CellGrid, neighbour } from './cellGrid'
import { type Reading, readNumber } from './numberText'

export interface Pasted {
  fill: { ref: string, reading: Exclude<Reading, { is: 'unreadable' }> }[]
  /** A sentence for everything that was not filled in. */
  left: string[]
}

/** Lines and columns as a spreadsheet puts them on the clipboard. */
export function linesOf(text: string): string[][] {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
    .map(line => line.split('\t').map(value => value.trim().replace(/^"(.*)"$/, '$1')))
}

/** Lays a pasted block over the grid, its first value on the given cell. What is not a number is named, never filled. */
export function pasted(grid: CellGrid, at: string, text: string, editable: (ref: string) => boolean): Pasted {
  const fill: Pasted['fill'] = []
  const left: string[] = []
  let outside = 0, locked = 0
  linesOf(text).forEach((line, down) => line.forEach((value, right) => {
    const ref = neighbour(grid, at, down, right)
    const reading = readNumber(value)
    if (!ref) outside += value === '' ? 0 : 1
    else if (!editable(ref)) locked++
    else if (reading.is === 'unreadable') left.push(`第 ${down + 1} 行第 ${right + 1} 列：${reading.why}`)
    else fill.push({ ref, reading })
  }))
  if (locked > 0) left.push(`${locked} 个格已锁定，没有改动。`)
  if (outside > 0) left.push(`${outside} 个值超出了表格，没有填入。`)
  return { fill, left }
}
