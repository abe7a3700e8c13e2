import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import type { Action } from '../../../graphql/generated/graphql'
import { openEditor, smallForm } from '../../report/saving/editorForTests'
import { CorrectionNotice } from './CorrectionNotice'
import { DeedButtons } from '../buttons/DeedButtons'
import { JointRelease } from './JointRelease'
import { ScheduleNotice } from './ScheduleNotice'
import { UrgencyNotice } from './UrgencyNotice'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const goTo = vi.fn<() => void>()
const fetchStub = vi.fn<typeof fetch>()

function open(shown: ReactNode, permitted: Action[]) {
  return openEditor(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext value={session}>{shown}</SessionContext>
    </QueryClientProvider>,
    { permitted, revision: 7 },
  )
}

function serverAnswers(result: object) {
  fetchStub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ data: { result } }))))
}

beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

const sentTo = (field: string) =>
  fetchStub.mock.calls
    .map(([, request]) => JSON.parse(String(request?.body)))
    .find(({ query }) => query.includes(field))?.variables.input
const sent = () => JSON.parse(String(fetchStub.mock.calls[0]?.[1]?.body)).variables.input
const press = async (name: string) =>
  userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name }))
const begin = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const later = '2099-01-20T09:00:00+08:00'

test('publishesAtOnceUnlessATimeIsAskedFor', async () => {
  serverAnswers({ __typename: 'ReportPublished' })
  open(<DeedButtons form={smallForm} goTo={goTo} />, ['PUBLISH'])
  await begin('发布')
  await press('发布')
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toEqual({ id: 'gov:2025', revision: 7, comment: null })
})

test('takesATimeAsBeijingsAndRefusesOneThatHasPassed', async () => {
  serverAnswers({ __typename: 'PublicationScheduled' })
  open(<DeedButtons form={smallForm} goTo={goTo} />, ['PUBLISH'])
  await begin('发布')
  await userEvent.click(await screen.findByRole('radio', { name: '定时发布' }))
  const date = screen.getByLabelText('发布日期')
  await userEvent.clear(date)
  await userEvent.type(date, '2020-01-20')
  expect(screen.getByText(/已经过去/)).toBeTruthy()
  expect(within(screen.getByRole('dialog')).getByRole<HTMLButtonElement>('button', { name: '定时发布' }).disabled).toBe(
    true,
  )
  await userEvent.clear(date)
  await userEvent.type(date, '2099-01-20')
  expect(screen.getByText(/北京时间 2099年1月20日（星期二）09:00/)).toBeTruthy()
  await press('定时发布')
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toEqual({ id: 'gov:2025', revision: 7, at: later, comment: null })
})

const schedule = { at: later, by: '赵敏芝', comment: null, failure: null }

test('aSetTimeIsShownToAllAndTakenBackByWhoMayPublish', async () => {
  serverAnswers({ __typename: 'ScheduleCancelled' })
  open(<ScheduleNotice schedule={schedule} form={smallForm} goTo={goTo} />, ['PUBLISH', 'RETURN'])
  expect(screen.getByText(/定于 2099年1月20日（星期二）09:00 发布/)).toBeTruthy()
  await begin('取消定时')
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toEqual({ id: 'gov:2025' })
})

test('whoMayNotPublishSeesTheTimeAndNoButton', () => {
  open(<ScheduleNotice schedule={schedule} form={smallForm} goTo={goTo} />, [])
  expect(screen.getByText(/定于/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('aFailureSaysWhyAndLeadsToAnotherTime', async () => {
  open(
    <ScheduleNotice
      schedule={{ ...schedule, failure: '还有 1 处错误，改正后才能发布。' }}
      form={smallForm}
      goTo={goTo}
    />,
    ['PUBLISH'],
  )
  expect(screen.getByRole('alert').textContent).toMatch(/没有成功.*还有 1 处错误/)
  await begin('重新安排')
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: '定时发布' })).checked).toBe(true)
})

test('publishesUrgentlyOnlyWithAReasonAndSaysWhatRemainsToBeDone', async () => {
  serverAnswers({ __typename: 'ReportPublished' })
  open(<DeedButtons form={smallForm} goTo={goTo} />, ['PUBLISH_URGENTLY'])
  await begin('紧急发布')
  const dialog = await screen.findByRole('dialog')
  expect(dialog.textContent).toMatch(/审核还没有完成/)
  expect(dialog.textContent).toMatch(/补办审签/)
  const go = within(dialog).getByRole<HTMLButtonElement>('button', { name: '紧急发布' })
  expect(go.disabled).toBe(true)
  await userEvent.type(within(dialog).getByRole('textbox'), '汛情')
  await userEvent.click(go)
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toEqual({ id: 'gov:2025', revision: 7, reason: '汛情', reasons: [] })
})

const urgency = { reason: '汛情', by: '赵敏芝', at: later, number: 2, ratified: null }

test('theFlagIsLiftedByWhoMayRatify', async () => {
  serverAnswers({ __typename: 'PublicationRatified' })
  open(<UrgencyNotice urgency={urgency} form={smallForm} goTo={goTo} />, ['RATIFY'])
  await begin('补办审签')
  await press('补办审签')
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toEqual({ id: 'gov:2025:2', comment: null })
})

test('othersSeeTheFlagUntilItIsRatified', () => {
  open(<UrgencyNotice urgency={urgency} form={smallForm} goTo={goTo} />, [])
  expect(screen.getByRole('alert').textContent).toMatch(/第 2 版是紧急发布/)
  expect(screen.queryByRole('button')).toBeNull()
})

test('aRatifiedOneIsNoLongerFlagged', () => {
  open(<UrgencyNotice urgency={{ ...urgency, ratified: { at: later } }} form={smallForm} goTo={goTo} />, [])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('theNoteOfACorrectionIsWordedAnew', async () => {
  serverAnswers({ __typename: 'CorrectionNoteChanged' })
  open(<CorrectionNotice note="有误" form={smallForm} goTo={goTo} />, ['EDIT', 'DISCARD'])
  await begin('改更正说明')
  const text = within(await screen.findByRole('dialog')).getByRole('textbox')
  await userEvent.clear(text)
  await userEvent.type(text, '更正表三')
  await press('保存')
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toEqual({ id: 'gov:2025', note: '更正表三' })
})

test('aCorrectionIsGivenUpWithAReasonAndARefusalIsTold', async () => {
  serverAnswers({ __typename: 'WrongStatus', message: '报告现在的状态是“审核中”，不能放弃更正。' })
  open(<CorrectionNotice note="有误" form={smallForm} goTo={goTo} />, ['EDIT', 'DISCARD'])
  await begin('放弃更正')
  await userEvent.type(within(await screen.findByRole('dialog')).getByRole('textbox'), '原数无误')
  await press('放弃更正')
  expect(await screen.findByText(/不能放弃更正。/)).toBeTruthy()
  expect(sent()).toEqual({ id: 'gov:2025', reason: '原数无误' })
})

const chosen = [
  { id: 'a:2025', revision: 3, name: '甲局2025年报告' },
  { id: 'b:2025', revision: 5, name: '乙局2025年报告' },
]

test('severalArePublishedTogetherAndEachRefusalStandsByItsName', async () => {
  const refused = {
    id: 'b:2025',
    outcome: { __typename: 'WrongStatus', message: '报告现在的状态是“审核中”，不能发布。' },
  }
  serverAnswers({ __typename: 'ReportsRefused', message: '有 1 份不能发布，2 份都没有发布。', results: [refused] })
  const clear = vi.fn<() => void>()
  open(<JointRelease chosen={chosen} onClear={clear} />, [])
  await begin('联合发布')
  await press('全部发布')
  expect(await screen.findByText(/2 份都没有发布/)).toBeTruthy()
  const items = within(screen.getByRole('list', { name: '要发布的报告' })).getAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual([
    '甲局2025年报告（版本 3）',
    '乙局2025年报告（版本 5）报告现在的状态是“审核中”，不能发布。',
  ])
  expect(sentTo('PublishReports')).toEqual({
    reports: [
      { id: 'a:2025', revision: 3 },
      { id: 'b:2025', revision: 5 },
    ],
    at: null,
    comment: null,
  })
  expect(clear).not.toHaveBeenCalled()
})

test('whereOneFailedAfterAllTheDialogStaysAndSaysWhich', async () => {
  serverAnswers({
    __typename: 'ReportsPublished',
    results: [
      { id: 'a:2025', outcome: { __typename: 'ReportPublished' } },
      { id: 'b:2025', outcome: { __typename: 'ReportFailed', message: '系统内部错误，编号 1。' } },
    ],
  })
  open(<JointRelease chosen={chosen} onClear={() => {}} />, [])
  await begin('联合发布')
  await press('全部发布')
  expect(await screen.findByText(/系统内部错误/)).toBeTruthy()
  expect(screen.getByText('已发布')).toBeTruthy()
  expect(within(screen.getByRole('dialog')).queryByRole('button', { name: '全部发布' })).toBeNull()
})
