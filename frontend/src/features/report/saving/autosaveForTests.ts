import { vi } from 'vitest'
import type { CellInput, ContentInput } from '../../../graphql/generated/graphql'
import type { EditedReport } from '../editedReport'
import type { SaveAnswer } from './saveReport'

export const ref = 'requests.received.person'
export const other = 'requests.received.total'
export const number = (of: string, value: number): CellInput => ({ ref: of, kind: 'NUMBER', number: value, note: null })

/** A report of two cells, as the server would answer with it. */
export function report(revision: number, cells: Record<string, number> = {}): EditedReport {
  const columns = ['person', 'total'].map((column) => `requests.received.${column}`)
  return {
    id: 'gov:2025',
    revision,
    updatedAt: '2026-01-05T09:00:00+08:00',
    permittedActions: ['EDIT'],
    unlocked: null,
    findings: [],
    suggestions: [],
    unprintable: [],
    content: {
      title: '年度报告',
      preamble: [],
      contact: null,
      sections: [],
      channels: [],
      problems: [],
      measures: [],
      pastMeasures: [],
      unaccepted: [],
      tables: [
        {
          key: 'requests',
          rows: [
            {
              key: 'received',
              cells: columns.map((cell) =>
                cell in cells
                  ? { ref: cell, kind: 'NUMBER', number: cells[cell] ?? null, note: null }
                  : { ref: cell, kind: 'BLANK', number: null, note: null },
              ),
            },
          ],
        },
      ],
    },
  }
}

/** A server whose answers the test gives one by one. */
export function server() {
  const requests: { revision: number; content: ContentInput; answer: (answer: SaveAnswer) => Promise<void> }[] = []
  const save = (revision: number, content: ContentInput) =>
    new Promise<SaveAnswer>((resolve) => {
      requests.push({
        revision,
        content,
        answer: async (answer) => {
          resolve(answer)
          await vi.advanceTimersByTimeAsync(0)
        },
      })
    })
  return { requests, save }
}
