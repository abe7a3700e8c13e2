import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import type { Action } from '../../graphql/generated/graphql'
import type { Finding } from '../report/editedReport'
import { findingOf, openEditor, reportIn, smallForm } from '../report/saving/editorForTests'
import type { GoTo } from '../report/useGoTo'
import { FindingsList } from './FindingsList'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const goTo = vi.fn<GoTo>()
const fetchStub = vi.fn<typeof fetch>()

function open(findings: Finding[], permitted: Action[] = ['EDIT']) {
  return openEditor(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext value={session}>
        <FindingsList form={smallForm} findings={findings} goTo={goTo} />
      </SessionContext>
    </QueryClientProvider>,
    { findings, permitted },
  )
}

function serverAnswers(acceptFinding: object) {
  fetchStub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ data: { acceptFinding } }))))
}

const warning = findingOf({
  key: 'w',
  severity: 'WARN',
  message: '比上年增长 300%。',
  section: 3,
  cells: ['requests.received.total'],
})
const accepted = { ...warning, accepted: { reason: '机构合并。', by: '马文静', at: '2026-01-05T09:00:00+08:00' } }

beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

test('groupsByGravityAndPlaceAndCountsAcceptedWarningsApart', () => {
  open([
    findingOf({ key: '1', message: '合计不符。', section: 3, cells: ['requests.received.total'] }),
    findingOf({ key: '2', message: '年份有误。', section: 1, excerpt: '2024年' }),
    accepted,
  ])
  const errors = screen.getByRole('group', { name: '错误' })
  expect(within(errors).getByRole('heading', { level: 3 }).textContent).toBe('错误 2 项')
  expect(
    within(errors)
      .getAllByRole('heading', { level: 4 })
      .map((heading) => heading.textContent),
  ).toEqual(['一、总体情况 1', '三、收到和处理政府信息公开申请情况 1'])
  const settled = screen.getByRole('group', { name: '已说明' })
  expect(settled.textContent).toMatch(/说明：机构合并。马文静/)
  expect(screen.queryByRole('group', { name: '警告' })).toBeNull()
})

test('foldsWhatRemainsApartFromWhatIsWrong', async () => {
  open([
    findingOf({ key: '1', message: '合计不符。', section: 3, cells: ['requests.received.total'] }),
    findingOf({
      key: '2',
      message: '两格没有填写。',
      section: 3,
      cells: ['requests.carriedIn.total', 'requests.carriedIn.person'],
      remaining: true,
    }),
    findingOf({ key: '3', message: '引言没有填写。', severity: 'WARN', part: 'preamble', remaining: true }),
  ])
  expect(screen.getByRole('group', { name: '错误' }).textContent).toMatch(/^错误 1 项/)
  const remaining = screen.getByText('尚待完成').closest('details')
  expect(remaining?.open).toBe(false)
  expect(remaining?.querySelector('summary')?.textContent).toBe('尚待完成 还有 2 格、1 项未填')
  await userEvent.setup().click(screen.getByText('尚待完成'))
  await userEvent.setup().click(screen.getByRole('button', { name: '尚待完成：引言没有填写。' }))
  expect(goTo).toHaveBeenCalledWith('opening', 'preamble')
})

test.each<[string, Partial<Finding>, Parameters<GoTo>]>([
  ['a cell', { cells: ['requests.received.total'], section: 3 }, ['section-3', 'cell:requests.received.total']],
  ['a sentence', { section: 1, excerpt: '新收5件' }, ['section-1', 'section:1', { excerpt: '新收5件' }]],
  ['a list', { part: 'measures', section: 5 }, ['improvement', 'measures']],
  ['a sentence of the preamble', { part: 'preamble', excerpt: '手机' }, ['opening', 'preamble', { excerpt: '手机' }]],
  ['the contact', { part: 'contact' }, ['opening', 'contact']],
  ['a channel', { channel: 'c-1' }, ['channels', 'channels', { channel: 'c-1' }]],
])('leads to %s from the keyboard', async (_, said, went) => {
  open([findingOf({ message: '有误。', ...said })])
  screen.getByRole('button', { name: /有误。$/ }).focus()
  await userEvent.setup().keyboard('{Enter}')
  expect(goTo).toHaveBeenCalledWith(...went)
})

test('acceptsAWarningWithAReasonAndOnlyThen', async () => {
  serverAnswers({ __typename: 'FindingAccepted', report: reportIn({ findings: [accepted] }) })
  open([warning, findingOf({ key: 'b', message: '合计不符。' })])
  const user = userEvent.setup()
  expect(screen.getAllByRole('button', { name: /^说明理由/ })).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: /^说明理由/ }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存说明' }).disabled).toBe(true)
  await user.type(screen.getByRole('textbox'), '机构合并。')
  await user.click(screen.getByRole('button', { name: '保存说明' }))
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(JSON.parse(String(fetchStub.mock.calls[0]?.[1]?.body)).variables).toEqual({
    input: { id: 'gov:2025', key: 'w', reason: '机构合并。' },
  })
})

test('saysWhenTheNumbersHaveChangedMeanwhile', async () => {
  serverAnswers({ __typename: 'FindingGone', message: '这条警告的数字已经变动。', report: reportIn({}) })
  open([warning])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /^说明理由/ }))
  await user.type(screen.getByRole('textbox'), '属实。')
  await user.click(screen.getByRole('button', { name: '保存说明' }))
  expect((await screen.findByRole('alert')).textContent).toBe('这条警告的数字已经变动。')
})

test('takesAnAcceptanceBack', async () => {
  serverAnswers({ __typename: 'FindingAccepted', report: reportIn({ findings: [warning] }) })
  open([accepted])
  await userEvent.setup().click(screen.getByRole('button', { name: /^撤销说明/ }))
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(JSON.parse(String(fetchStub.mock.calls[0]?.[1]?.body)).variables.input).toMatchObject({
    key: 'w',
    reason: null,
  })
})

test('offersNoAcceptingToThoseWhoMayNotEdit', () => {
  open([warning, accepted], ['APPROVE'])
  expect(screen.queryByRole('button', { name: /说明理由|撤销说明/ })).toBeNull()
})
