import type { Finding } from '../editedReport'
import type { Reading } from '../numberText'
import type { Change } from '../saving/saveQueue'

/** Something to know about a cell: a sign beside its colour, and a sentence. */
export interface Mark {
  state: keyof typeof signs
  message: string
}

/** Signs beside the colours, with what the legend calls them. */
export const signs = {
  questioned: { sign: '？', called: '看不明白，尚未填入' },
  refused: { sign: '✕', called: '没有保存' },
  conflict: { sign: '⇄', called: '他人也改了' },
  block: { sign: '!', called: '校核错误' },
  warn: { sign: '▲', called: '校核警告' },
  info: { sign: 'i', called: '校核提示' },
  sending: { sign: '…', called: '正在保存' },
  waiting: { sign: '•', called: '待保存' },
  locked: { sign: '锁', called: '已锁定' },
  opened: { sign: '✎', called: '退回后开放修改' },
  total: { sign: 'Σ', called: '按勾稽关系算出的数（灰色斜体），按 = 填入' },
} as const

const invalid: ReadonlySet<Mark['state']> = new Set(['questioned', 'refused', 'conflict', 'block'])

export function isInvalid(marks: readonly Mark[]): boolean {
  return marks.some((mark) => invalid.has(mark.state))
}

/** How a cell stands among the others: all alike, or one of the few that a return opened, or of those it did not. */
export type Access = 'free' | 'opened' | 'locked'

const severities = { BLOCK: 'block', WARN: 'warn', INFO: 'info' } as const

/** Most urgent first, as the server orders findings; the first one gives the cell its look. */
export function cellMarks(
  change: Change | undefined,
  findings: readonly Finding[] = [],
  reading: Reading | null,
  access: Access,
): Mark[] {
  const marks: Mark[] = []
  if (reading?.is === 'questioned') marks.push({ state: 'questioned', message: reading.why })
  if (change) marks.push(markOfProgress(change))
  for (const { severity, message } of findings) marks.push({ state: severities[severity], message })
  if (access === 'locked') marks.push({ state: 'locked', message: '本格已锁定，不能修改。' })
  if (access === 'opened') marks.push({ state: 'opened', message: '退回后开放修改的单元格。' })
  return marks
}

function markOfProgress({ progress }: Change): Mark {
  switch (progress.is) {
    case 'refused':
      return { state: 'refused', message: `没有保存：${progress.message}` }
    case 'conflict':
      return { state: 'conflict', message: '他人也改了这一格，请选择以谁的为准。' }
    case 'sending':
      return { state: 'sending', message: '正在保存。' }
    case 'waiting':
      return { state: 'waiting', message: '尚未保存。' }
  }
}

export function accessOf(editable: boolean, partlyOpen: boolean): Access {
  if (!partlyOpen) return 'free'
  return editable ? 'opened' : 'locked'
}
