import { type CellGrid, neighbour } from './cellGrid'
import { type Block, withoutHeadings } from './clipboardTable'
import { type Choice, type Measured, readNumber, type Settled, zero } from '../numberText'

/** Something pasted that only a person can decide, with all the cells it is about. */
export interface Asked {
  why: string
  choices: Choice[]
  refs: string[]
}

export interface Pasted {
  fill: { ref: string; reading: Settled }[]
  asked: Asked[]
  /** The cells for which the source says that there was nothing: a blank where nothing stood, a stroke, 无. */
  nothing: string[]
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
  /** See withoutHeadings. */
  between?: ReadonlySet<string> | undefined
}

/**
 * Lays a pasted block over the grid, its first value on the given cell. What is clear is to be filled in, what is not is
 * asked, once for all cells with the same text; nothing is dropped without a word.
 */
export function pasted(block: Block, target: Target): Pasted {
  const { values, headings } = withoutHeadings(block, target.between)
  const fill: Pasted['fill'] = []
  const asked = new Map<string, Asked>()
  const outside: string[] = []
  const blank: string[] = []
  let locked = 0
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
      else if (target.isBlank(ref)) blank.push(ref)
      else ask(ref, '来源是空白，这里原来有数。', emptied)
    }),
  )
  const notes = [
    headings.length > 0 && `随数一起复制的标题没有填入：${headings.join('、')}。`,
    locked > 0 && `${locked} 格已锁定，没有改动。`,
    outside.length > 0 && `${outside.length} 个值超出了表格，没有填入：${outside.join('、')}。`,
    blank.length > 0 && `${blank.length} 格来源是空白，仍然空着，没有当作 0。`,
  ]
  const questions = [...asked.values()]
  const nothing = [...blank, ...questions.filter(saysNothing).flatMap(({ refs }) => refs)]
  return { fill, asked: questions, nothing, notes: notes.filter((note) => note !== false) }
}

/** A stroke or 无: what completing a paste answers with a zero. */
export const saysNothing = ({ choices }: Asked) => choices[0] === zero

const emptied: Choice[] = [
  { label: '清空', reading: { is: 'blank' } },
  { label: '填 0', reading: { is: 'number', number: 0 } },
]
