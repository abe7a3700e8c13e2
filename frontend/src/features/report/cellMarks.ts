import type { Finding } from './editedReport'
import type { Reading } from './numberText'
import type { Change } from './saveQueue'

/** Something to know about a cell: a sign beside its colour, and a sentence. */
export interface Mark {
  state: 'unreadable' | 'refused' | 'conflict' | 'block' | 'warn' | 'info' | 'sending' | 'waiting' | 'locked' | 'opened'
  sign: string
  message: string
  invalid: boolean
}

/** How a cell stands among the others: all alike, or one of the few that a return opened, or of those it did not. */
export type Access = 'free' | 'opened' | 'locked'

const severities = {
  BLOCK: { state: 'block', sign: '!' },
  WARN: { state: 'warn', sign: '▲' },
  INFO: { state: 'info', sign: 'i' },
} as const

/** Most urgent first, as the server orders findings; the first one gives the cell its look. */
export function cellMarks(
  change: Change | undefined,
  findings: readonly Finding[] = [],
  reading: Reading | null,
  access: Access,
): Mark[] {
  const marks: Mark[] = []
  if (reading?.is === 'unreadable') marks.push({ state: 'unreadable', sign: '✕', message: reading.why, invalid: true })
  if (change) marks.push(...marksOfProgress(change))
  for (const { severity, message } of findings) {
    marks.push({ ...severities[severity], message, invalid: severity === 'BLOCK' })
  }
  if (access === 'locked') marks.push({ state: 'locked', sign: '', message: '本格已锁定，不能修改。', invalid: false })
  if (access === 'opened') marks.push({ state: 'opened', sign: '✎', message: '退回后开放修改的单元格。', invalid: false })
  return marks
}

function marksOfProgress({ progress }: Change): Mark[] {
  switch (progress.is) {
    case 'refused':
      return [{ state: 'refused', sign: '✕', message: `没有保存：${progress.message}`, invalid: true }]
    case 'conflict':
      return [{ state: 'conflict', sign: '⇄', message: '他人也改了这一格，请选择以谁的为准。', invalid: true }]
    case 'sending':
      return [{ state: 'sending', sign: '…', message: '正在保存。', invalid: false }]
    case 'waiting':
      return [{ state: 'waiting', sign: '•', message: '尚未保存。', invalid: false }]
  }
}

export function accessOf(editable: boolean, partlyOpen: boolean): Access {
  if (!partlyOpen) return 'free'
  return editable ? 'opened' : 'locked'
}
