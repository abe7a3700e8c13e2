import { type CellGrid, neighbour } from './cellGrid'
import { type Block, withoutHeadings } from './clipboardTable'
import { type Choice, type Measured, readNumber, type Settled } from '../numberText'

/** Something pasted that only a person can decide, with all the cells it is about. */
export interface Asked {
  why: string
  choices: Choice[]
  refs: string[]
}

export interface Pasted {
  fill: { ref: string; reading: Settled }[]
  asked: Asked[]
  /** A sentence for everything else that was not filled in. */
  notes: string[]
}

/** The cells a block is laid over. */
export interface Target {
  grid: CellGrid
  at: string
  column: (ref: string) => Measured
  editable: (ref: string) => boolean
  isBlank: (ref: string) => boolean
}

/**
 * Lays a pasted block over the grid, its first value on the given cell. What is clear is to be filled in, what is not is
 * asked, once for all cells with the same text; nothing is dropped without a word.
 */
export function pasted(block: Block, target: Target): Pasted {
  const { values, headings } = withoutHeadings(block)
  const fill: Pasted['fill'] = []
  const asked = new Map<string, Asked>()
  const outside: string[] = []
  let locked = 0,
    blank = 0
  const ask = (ref: string, why: string, choices: Choice[]) => {
    const question = asked.get(why) ?? { why, choices, refs: [] }
    question.refs.push(ref)
    asked.set(why, question)
  }
  values.forEach((line, down) =>
    line.forEach((value, right) => {
      if (value === null) return
      const ref = neighbour(target.grid, target.at, down, right)
      if (!ref) return void (value !== '' && outside.push(value))
      if (!target.editable(ref)) return void locked++
      const reading = readNumber(value, target.column(ref))
      if (reading.is === 'questioned') ask(ref, reading.why, reading.choices)
      else if (reading.is !== 'blank') fill.push({ ref, reading })
      else if (target.isBlank(ref)) blank++
      else ask(ref, '来源是空白，这里原来有数。', emptied)
    }),
  )
  const notes = [
    headings.length > 0 && `随数一起复制的标题没有填入：${headings.join('、')}。`,
    locked > 0 && `${locked} 格已锁定，没有改动。`,
    outside.length > 0 && `${outside.length} 个值超出了表格，没有填入：${outside.join('、')}。`,
    blank > 0 && `${blank} 格来源是空白，仍然空着，没有当作 0。`,
  ]
  return { fill, asked: [...asked.values()], notes: notes.filter((note) => note !== false) }
}

const emptied: Choice[] = [
  { label: '清空', reading: { is: 'blank' } },
  { label: '填 0', reading: { is: 'number', number: 0 } },
]
