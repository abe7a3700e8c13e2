import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Comment } from '../../comment/commentThread'
import { DiscussionContext } from '../../comment/Discussion'
import { smallForm } from '../../report/saving/editorForTests'
import { ReturnedPanel } from './ReturnedPanel'
import { openReview } from '../reviewForTests'

afterEach(() => vi.unstubAllGlobals())

const at = '2026-01-15T09:30:00+08:00'
const item = { note: null, changed: false, answer: null, changedCells: [], changedTexts: [] }
const report = {
  id: 'gov:2025',
  returned: {
    reason: '请核对。',
    by: '纳志远',
    step: '保密审查',
    at,
    revision: 2,
    items: [
      { ...item, part: 'requests.received.total', note: '应为 6', changed: true },
      { ...item, part: 'section 1', note: '不要出现申请人' },
      { ...item, part: 'section 3', answer: { text: '已向法规科核实', by: '马文静', at } },
    ],
  },
}
const goTo = vi.fn<() => void>()

function open(canEdit = true, returned: object = { report }, person = 'editor') {
  return openReview(
    <ReturnedPanel form={smallForm} canEdit={canEdit} goTo={goTo} />,
    { revision: 3 },
    {
      Returned: returned,
      AnswerReturnItem: { answerReturnItem: { __typename: 'ReturnItemAnswered' } },
    },
    person,
  )
}

const entry = (name: RegExp) => screen.findByRole('listitem', { name })

test('saysOfEachThingAskedForWhetherItIsChangedAnsweredOrStillToBeDone', async () => {
  open()
  expect(within(await entry(/本年新收 · 总计/)).getByText(/已改动/)).toBeTruthy()
  expect(within(await entry(/总体情况/)).getByText(/待办/)).toBeTruthy()
  expect(within(await entry(/收到和处理/)).getByText(/已说明/)).toBeTruthy()
  expect(screen.getByText('待办 1 处')).toBeTruthy()
  expect(screen.getByText(/纳志远于 .* 在“保密审查”退回：请核对。/)).toBeTruthy()
})

test('ticksAThingOffWithWhatWasDoneAndTakesThatBack', async () => {
  const { asked } = open()
  const user = userEvent.setup()
  await user.type(await screen.findByRole('textbox', { name: '办理说明：一、总体情况' }), '已删去姓名')
  await user.click(screen.getByRole('button', { name: '标为已办：一、总体情况' }))
  await vi.waitFor(() =>
    expect(asked('AnswerReturnItem')[0]?.input).toEqual({ id: 'gov:2025', part: 'section 1', text: '已删去姓名' }),
  )
  await vi.waitFor(() => expect(asked('Returned')).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: /^收回说明：三、/ }))
  await vi.waitFor(() =>
    expect(asked('AnswerReturnItem')[1]?.input).toEqual({ id: 'gov:2025', part: 'section 3', text: null }),
  )
})

test('whatWasTypedAndNotSentIsThereAgainForThisPersonAndReturnAndForNobodyElse', async () => {
  open()
  const user = userEvent.setup()
  await user.type(await screen.findByRole('textbox', { name: '办理说明：一、总体情况' }), '正在核实')
  await user.type(screen.getByRole('textbox', { name: '办理说明：一、本年新收 · 总计' }), '已改')
  cleanup()
  open()
  expect((await screen.findByDisplayValue('正在核实')).getAttribute('aria-label')).toBe('办理说明：一、总体情况')
  expect(screen.getByDisplayValue('已改')).toBeTruthy()
  cleanup()
  open(true, { report: { ...report, returned: { ...report.returned, at: '2026-01-20T09:30:00+08:00' } } })
  expect(await screen.findByRole('textbox', { name: '办理说明：一、总体情况' })).toHaveProperty('value', '')
  cleanup()
  open(true, { report }, 'editor2')
  expect(await screen.findByRole('textbox', { name: '办理说明：一、总体情况' })).toHaveProperty('value', '')
})

test('leadsToWhatIsMeant', async () => {
  open()
  await userEvent.click(await screen.findByRole('button', { name: '一、本年新收 · 总计' }))
  expect(goTo).toHaveBeenCalledWith('section-3', 'cell:requests.received.total')
})

test('whoDoesNotWriteOnlyReadsIt', async () => {
  open(false)
  await entry(/总体情况/)
  expect(screen.queryAllByRole('textbox')).toEqual([])
  expect(screen.queryByRole('button', { name: /标为已办|收回/ })).toBeNull()
})

test('whatAPersonSaidIsShownHoweverItBeginsAndWhatASuggestionSaysByItselfOnlyOnce', async () => {
  const part = 'requests.received.total'
  const suggested = (id: string, number: number, text: string): Comment => ({
    id,
    cell: part,
    section: null,
    excerpt: null,
    text,
    flagged: false,
    by: '纳志远',
    at,
    answers: [],
    resolved: null,
    amendment: {
      state: 'OPEN',
      part,
      said: `建议改为：${number}`,
      kind: 'NUMBER',
      number,
      kindBefore: 'NUMBER',
      numberBefore: 5,
      text: null,
      textBefore: null,
      mayTake: true,
      mayWithdraw: false,
      settled: null,
    },
  })
  const comments = [suggested('1', 6, '建议以登记簿为准。'), suggested('2', 7, '建议改为：7')]
  const items = (note: string) => ({
    report: { ...report, returned: { ...report.returned, items: [{ ...item, part, note }] } },
  })
  const shown = (note: string) =>
    openReview(
      <DiscussionContext value={{ comments, error: null, refetch: () => {}, begin: () => {} }}>
        <ReturnedPanel form={smallForm} canEdit goTo={goTo} />
      </DiscussionContext>,
      { revision: 3 },
      { Returned: items(note) },
      'editor',
    )
  shown('建议改为：6\n建议改为：7')
  await entry(/本年新收/)
  expect(screen.getByText(/建议以登记簿为准。/)).toBeTruthy()
  expect(screen.queryByText(/建议改为：/)).toBeNull()
  cleanup()
  shown('建议与上年对照后再填。')
  expect(await screen.findByText('建议与上年对照后再填。')).toBeTruthy()
})

test('aReturnThatCouldNotBeReadIsNotPassedOver', async () => {
  open(true, new Error('服务器没有应答'))
  expect((await screen.findByRole('alert')).textContent).toContain('没有读到退回意见：服务器没有应答')
})
