import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { useSyncExternalStore } from 'react'
import { vi } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import type { Action, CellInput, ContentInput, LastYearQuery } from '../../../graphql/generated/graphql'
import { Autosave } from './autosave'
import type { EditedContent, EditedReport, Finding, Suggestion } from '../editedReport'
import { outgoing, type PartKey } from '../parts'
import { editableParts, EditingContext, findingsByCell } from './Editing'
import type { EditionForm } from '../form'
import type { KeptChanges } from './keptChanges'
import type { SaveAnswer } from './saveReport'
import { type TakenBlock, takenKey } from '../prose/takenText'
import { lastYearKey } from '../useLastYear'

const columns = [
  { key: 'person', label: '自然人', group: null, unit: '件', decimals: 0, signed: false },
  { key: 'total', label: '总计', group: null, unit: '件', decimals: 0, signed: false },
]
const rows = [
  { key: 'received', label: '一、本年新收', group: null },
  { key: 'carriedIn', label: '二、上年结转', group: null },
]
const value = (ref: string) => ({ text: '', ref, scope: null, columns: 1, rows: 1 })
const heading = (text: string, scope: 'COL' | 'ROW') => ({ text, ref: null, scope, columns: 1, rows: 1 })

/** A form of two sections, the second with one table of two lines and two columns. */
export const smallForm: EditionForm = {
  key: '2021',
  years: '2021年起',
  totals: ['requests.received.total', 'requests.carriedIn.total'],
  carried: ['requests.carriedIn.person'],
  sections: [
    { number: 1, title: '总体情况', tables: [], reports: ['CHANNELS'] },
    { number: 3, title: '收到和处理政府信息公开申请情况', tables: ['requests'], reports: [] },
  ],
  keyFigures: [{ cell: 'requests.received.total', title: '新收公开申请' }],
  tables: [
    {
      key: 'requests',
      title: '申请情况',
      rows,
      columns,
      subtotals: [{ key: 'allIn', label: '收件小计', rows: ['received', 'carriedIn'] }],
      layout: [
        { cells: [heading('', 'COL'), ...columns.map((column) => heading(column.label, 'COL'))] },
        ...rows.map((row) => ({
          cells: [heading(row.label, 'ROW'), ...columns.map((column) => value(`requests.${row.key}.${column.key}`))],
        })),
      ],
    },
  ],
}

/** A finding of which only what matters is said. */
export function findingOf(said: Partial<Finding>): Finding {
  const message = said.message ?? '总计不符。'
  return {
    key: message,
    rule: 'T3-1',
    severity: 'BLOCK',
    message,
    cells: [],
    section: null,
    excerpt: null,
    channel: null,
    part: null,
    place: null,
    remaining: false,
    accepted: null,
    ...said,
  }
}

interface Situation {
  cells?: CellInput[]
  content?: Partial<EditedContent>
  findings?: Finding[]
  suggestions?: Suggestion[]
  /** What was published for the year before; unread where the server fails to say. */
  previous?: NonNullable<LastYearQuery['report']>['previous'] | 'unread'
  permitted?: Action[]
  unlocked?: Partial<NonNullable<EditedReport['unlocked']>> | null
  /** Last year's text of the first section as it could be taken over. */
  taken?: TakenBlock[]
  revision?: number
  kept?: KeptChanges
}

export function reportIn({
  cells = [],
  content = {},
  findings = [],
  suggestions = [],
  permitted = ['EDIT', 'SUBMIT'],
  unlocked = null,
  revision = 1,
}: Situation): EditedReport {
  return {
    id: 'gov:2025',
    revision,
    updatedAt: '2026-01-05T09:00:00+08:00',
    permittedActions: permitted,
    unlocked: unlocked && { cells: [], sections: [], lists: [], paragraphs: [], ...unlocked },
    findings,
    suggestions,
    unprintable: [],
    content: {
      title: '年度报告',
      preamble: [],
      contact: null,
      sections: [
        { number: 1, blocks: [] },
        { number: 3, blocks: [] },
      ],
      tables: [
        {
          key: 'requests',
          rows: rows.map((row) => ({
            key: row.key,
            cells: columns.map((column) => {
              const ref = `requests.${row.key}.${column.key}`
              const { kind = 'BLANK', number = null, note = null } = cells.find((cell) => cell.ref === ref) ?? {}
              return { ref, kind, number, note }
            }),
          })),
        },
      ],
      channels: [],
      problems: [],
      measures: [],
      pastMeasures: [],
      unaccepted: [],
      ...content,
    },
  }
}

// Nothing here asks the server: what would be read is there already, and all else fails.
const nobody = { token: () => Promise.reject(new Error('没有服务器')) } as unknown as Session

/** Shows part of the editor over a report; what it saves is collected, and answered by the test if at all. */
export function openEditor(shown: ReactNode, situation: Situation = {}) {
  const saved: ContentInput[] = []
  const save = vi.fn<(revision: number, content: ContentInput) => Promise<SaveAnswer>>((_, content) => {
    saved.push(content)
    return new Promise(() => {})
  })
  const autosave = new Autosave(reportIn(situation), {
    save,
    kept: situation.kept ?? { read: () => [], write: () => {} },
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { id } = autosave.report()
  const { previous = null, taken } = situation
  if (taken) queries.setQueryData(takenKey(id, 1), { report: { id, lastYearText: [{ section: 1, blocks: taken }] } })
  if (previous !== 'unread') queries.setQueryData(lastYearKey(id), { report: { id, previous } })
  function Editor() {
    const report = useSyncExternalStore(autosave.subscribe, autosave.report)
    const editing = {
      autosave,
      form: smallForm,
      report,
      editable: editableParts(report.permittedActions, report.unlocked),
      partlyOpen: !!report.unlocked,
      findings: findingsByCell(report.findings),
    }
    return (
      // Without styles, which nothing here looks at and which jsdom takes seconds to weigh.
      <ConfigProvider button={{ autoInsertSpace: false }} theme={{ zeroRuntime: true }}>
        <App>
          <SessionContext value={nobody}>
            <QueryClientProvider client={queries}>
              <EditingContext value={editing}>{shown}</EditingContext>
            </QueryClientProvider>
          </SessionContext>
        </App>
      </ConfigProvider>
    )
  }
  render(<Editor />)
  return { autosave, save, saved, queries }
}

/** What the page would send of a part. */
export function sentOf(editor: ReturnType<typeof openEditor>, key: PartKey) {
  const mine = editor.autosave.change(key)?.mine
  return mine === undefined ? undefined : outgoing([[key, mine]], editor.autosave.report().content).content
}
