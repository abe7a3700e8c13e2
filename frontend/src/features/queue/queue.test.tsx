import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import { chinaToday } from '../../components/chinaTime'
import { QueueSummary } from './QueueSummary'
import { makeFragmentData } from '../../graphql/generated/fragment-masking'
import { localTerms } from '../report/localTerms'
import { type Task, taskName } from './task'
import { TaskList } from './TaskList'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const fetchStub = vi.fn<typeof fetch>()

const taskOf = (some: Partial<Task> = {}): Task => ({
  action: 'APPROVE',
  step: '初审',
  absent: null,
  since: '2026-01-12T09:00:00+08:00',
  due: '2026-01-31',
  daysLeft: 5,
  reason: null,
  claim: null,
  report: {
    id: 'a:2025',
    year: 2025,
    status: 'IN_REVIEW',
    agency: { name: '银川市教育局' },
    ...makeFragmentData({ localTerms: [] }, localTerms),
  },
  ...some,
})

function open(...tasks: Task[]) {
  render(
    <ConfigProvider theme={{ zeroRuntime: true }} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={new QueryClient()}>
          <SessionContext value={session}>
            <TaskList tasks={tasks} />
          </SessionContext>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
}

function serverAnswers(data: object) {
  fetchStub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ data }))))
}

const sent = () => JSON.parse(String(fetchStub.mock.calls.at(-1)?.[1]?.body)).variables
const buttons = () => screen.queryAllByRole('button').map((button) => button.textContent)

beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

test('cutsTheQueueWhereItBecomesLessUrgentAndKeepsItsOrder', () => {
  open(
    ...[-3, 0, 7, 8, 30, 31, null].map((daysLeft, at) =>
      taskOf({ daysLeft, report: { ...taskOf().report, id: `a:${at}` } }),
    ),
  )
  const parts = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
  expect(parts).toEqual(['已逾期1 项', '七天内截止2 项', '三十天内截止2 项', '三十天以后截止1 项', '已公开的报告1 项'])
  expect(screen.getByText('已逾期 3 天')).toBeTruthy()
  expect(screen.getByText('今天到期')).toBeTruthy()
})

test.each<[Partial<Task>, string]>([
  [{}, '初审'],
  [{ action: 'PROOFREAD' }, '初审校对'],
  [{ action: 'EDIT', step: null, report: { ...taskOf().report, status: 'RETURNED' } }, '修改'],
  [{ action: 'EDIT', step: null, report: { ...taskOf().report, status: 'DRAFT' } }, '编写'],
  [{ action: 'RATIFY', step: null }, '补办审签'],
])('names what is to be done', (some, name) => expect(taskName(taskOf(some))).toBe(name))

test.each<[string, Partial<Task>, string[]]>([
  ['a free step', {}, ['认领', '转交']],
  ['a step of one’s own', { claim: { until: '2026-01-15T09:00:00+08:00' } }, ['不再认领', '转交']],
  ['what is no step', { action: 'EDIT', step: null }, []],
])('offers for %s exactly what is possible', (_, some, offered) => {
  open(taskOf(some))
  expect(buttons()).toEqual(offered)
})

test('saysWhyItCameBackAndForWhomOneStandsIn', () => {
  open(taskOf({ reason: '第三部分请核对。', absent: '王立新' }))
  expect(screen.getByText('第三部分请核对。')).toBeTruthy()
  expect(screen.getByText('代王立新')).toBeTruthy()
})

test('showsWhoWasFasterWhenAClaimIsRefused', async () => {
  serverAnswers({ result: { __typename: 'ClaimedByOther', message: '“初审”已由李国栋于1月12日 09:00认领。' } })
  open(taskOf())
  await userEvent.setup().click(screen.getByRole('button', { name: '认领：初审，银川市教育局 2025 年度报告' }))
  expect((await screen.findByRole('alert')).textContent).toContain('已由李国栋')
  expect(sent()).toEqual({ input: { id: 'a:2025', step: '初审' } })
})

test('handsOverToAColleagueWhoMayTakeItWithAWord', async () => {
  serverAnswers({ report: { takers: [{ id: 'p2', name: '丁海燕' }] }, result: { __typename: 'ReportClaimed' } })
  open(taskOf())
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /^转交：初审/ }))
  const dialog = await screen.findByRole('dialog')
  await user.click(await within(dialog).findByRole('combobox', { name: '转交给' }))
  await user.click(await screen.findByTitle('丁海燕'))
  await user.type(within(dialog).getByRole('textbox', { name: /说明/ }), '出差')
  await user.click(
    [...dialog.querySelectorAll('button')].find((button) => button.textContent === '转交') as HTMLElement,
  )
  await vi.waitFor(
    () => expect(sent()).toEqual({ input: { id: 'a:2025', step: '初审', to: 'p2', reason: '出差' } }),
    5000,
  )
})

test('claimsSeveralAndTellsOfEachWhatCameOfIt', async () => {
  fetchStub.mockImplementation((_, init) => {
    const { id } = JSON.parse(String(init?.body)).variables.input
    const result =
      id === 'b:2025'
        ? { __typename: 'ClaimedByOther', message: '“初审”已由李国栋认领。' }
        : { __typename: 'ReportClaimed' }
    return Promise.resolve(new Response(JSON.stringify({ data: { result } })))
  })
  const second = { ...taskOf().report, id: 'b:2025', agency: { name: '银川市民政局' } }
  open(taskOf(), taskOf({ report: second }), taskOf({ action: 'EDIT', step: null }))
  const user = userEvent.setup()
  expect(screen.getAllByRole('checkbox')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: '全选' }))
  await user.click(screen.getByRole('button', { name: '认领所选' }))
  const outcomes = within(await screen.findByRole('status', { name: '办理结果' })).getAllByRole('listitem')
  expect(outcomes.map(({ textContent }) => textContent)).toEqual([
    '初审：银川市教育局 2025 年度报告　已认领',
    '初审：银川市民政局 2025 年度报告　“初审”已由李国栋认领。',
  ])
  expect(screen.getByText('1 项已认领，1 项未能认领，原因见各项。')).toBeTruthy()
})

test('severalGoOnlyToAColleagueWhoMayTakeEachOfThem', async () => {
  fetchStub.mockImplementation((_, init) => {
    const both = [{ id: 'p2', name: '丁海燕' }]
    const { id } = JSON.parse(String(init?.body)).variables
    const takers = id === 'b:2025' ? both : [{ id: 'p3', name: '李国栋' }, ...both]
    return Promise.resolve(new Response(JSON.stringify({ data: { report: { takers } } })))
  })
  open(taskOf(), taskOf({ report: { ...taskOf().report, id: 'b:2025' } }))
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '全选' }))
  await user.click(screen.getByRole('button', { name: '转交所选' }))
  await user.click(
    await within(await screen.findByRole('dialog', { name: '转交 2 项' })).findByRole('combobox', { name: '转交给' }),
  )
  expect(await screen.findByTitle('丁海燕')).toBeTruthy()
  expect(screen.queryByTitle('李国栋')).toBeNull()
})

test('sumsUpInOneSentenceWhatWaitsAndUntilWhen', () => {
  const year = chinaToday().slice(0, 4)
  const { rerender } = render(<QueueSummary waiting={{ count: 3, first: { due: `${year}-01-31`, daysLeft: 5 } }} />)
  expect(screen.getByText('3 项等您办理，最早截止 1月31日，还有 5 天。')).toBeTruthy()
  rerender(<QueueSummary waiting={{ count: 1, first: null }} />)
  expect(screen.getByText('1 项等您办理。')).toBeTruthy()
  rerender(<QueueSummary waiting={{ count: 0, first: null }} />)
  expect(screen.getByText('没有等您办理的事项。')).toBeTruthy()
})
