import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { findingOf, smallForm } from '../../report/saving/editorForTests'
import { openReview } from '../reviewForTests'
import { ReviewSteps, type Step } from '../ReviewSteps'
import { Unseen } from './Unseen'

afterEach(() => vi.unstubAllGlobals())

const at = '2026-01-14T09:30:00+08:00'
const cells = [
  {
    ref: 'requests.received.total',
    before: { kind: 'NUMBER', number: 5, note: null },
    after: { kind: 'NUMBER', number: 6, note: null },
  },
]
const texts = [
  {
    part: 'section 1',
    pieces: [
      { kind: 'REMOVED', text: '五' },
      { kind: 'ADDED', text: '六' },
    ],
  },
]
const warning = findingOf({
  severity: 'WARN',
  message: '同比变化较大。',
  accepted: { reason: '集中补录', by: '马文静', at },
})
const returned = {
  reason: '请核对。',
  by: '纳志远',
  step: '保密审查',
  at,
  revision: 2,
  items: [
    {
      part: 'requests.received.total',
      note: '应为 6',
      changed: true,
      answer: { text: '已改', by: '马文静', at },
      changedCells: cells,
      changedTexts: [],
    },
  ],
}
const unseen = {
  because: 'MY_APPROVAL',
  from: 2,
  at,
  step: '初审',
  changes: { cells, texts, resolved: [], arisen: [findingOf({ message: '新的问题。' })] },
  accepted: [warning],
  comments: [],
}

function open(said: object) {
  openReview(
    <Unseen form={smallForm} goTo={() => {}} head={<h2>终审</h2>} whole={<p>全文在此</p>} />,
    {
      revision: 7,
      permitted: ['APPROVE', 'RETURN'],
      cells: cells.map(({ ref, after }) => ({ ref, kind: 'NUMBER' as const, number: after.number })),
      findings: [warning],
    },
    {
      Unseen: {
        report: {
          id: 'gov:2025',
          revision: 7,
          updatedAt: '2026-01-15T09:30:00+08:00',
          returned: null,
          unseen: null,
          ...said,
        },
      },
    },
  )
}

test('showsWhatWasAskedAnsweredAndChangedSideBySide', async () => {
  open({ returned, unseen })
  const asked = await screen.findByRole('listitem', { name: '一、本年新收 · 总计' })
  expect(asked.textContent).toMatch(/应为 6.*已改动、已说明.*已改.*5.*6.*\+1/s)
  expect(screen.getByText(/纳志远于 .* 在“保密审查”退回版本 2：请核对。/)).toBeTruthy()
})

test('showsEveryChangeSinceTheReadersOwnApprovalWithAcceptedWarningsAndTheirReasons', async () => {
  open({ unseen })
  expect(
    await screen.findByText(
      /在“初审”通过的是版本 2，现在是版本 7。此后：1 个单元格、1 处文字有改动，新出现 1 项校核结果。/,
    ),
  ).toBeTruthy()
  const row = within(screen.getByRole('table', { name: '单元格变动' })).getByRole('row', { name: /本年新收 · 总计/ })
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(0, 3),
  ).toEqual(['5', '6', '+1'])
  expect(screen.getByRole('region', { name: '一、总体情况' }).textContent).toContain('删去：五新增：六')
  expect(screen.getByText('新的问题。')).toBeTruthy()
  expect(screen.getByText('集中补录')).toBeTruthy()
  expect(screen.getByRole('button', { name: '看全文' })).toBeTruthy()
  expect(screen.queryByText('全文在此')).toBeNull()
})

test('whoHasSeenNothingGetsAnOverviewAndThenTheWhole', async () => {
  open({})
  expect(await screen.findByText(/您还没有审阅过这份报告/)).toBeTruthy()
  const figures = screen.getByRole('region', { name: '主要数据' })
  expect(figures.textContent).toMatch(/新收公开申请6/)
  expect(screen.getByRole('region', { name: /^校核结果/ }).textContent).toContain('同比变化较大。')
  expect(screen.getByText('全文在此')).toBeTruthy()
})

test('saysSoWhenNothingChanged', async () => {
  open({ unseen: { ...unseen, from: 7, changes: { cells: [], texts: [], resolved: [], arisen: [] }, accepted: [] } })
  expect(await screen.findByText(/通过的是版本 7。此后：内容没有改动。/)).toBeTruthy()
})

test('anApprovalOfAnEarlierRoundIsCalledVoid', () => {
  const step: Step = {
    name: '初审',
    role: 'REVIEWER',
    order: 1,
    proofreader: false,
    approval: null,
    proofreading: null,
    claim: null,
    voided: { by: '李国栋', at, revision: 2, clearance: null },
    toClear: [],
    permittedActions: ['APPROVE'],
  }
  openReview(
    <ReviewSteps
      steps={[step, { ...step, name: '终审', order: 3, voided: null, permittedActions: [] }]}
      revision={7}
    />,
    {},
    {},
  )
  const steps = screen.getByRole('list', { name: '审核环节' }).textContent
  expect(steps).toMatch(/轮到您李国栋 .* 通过的是版本 2，此后有改动，已失效/)
  expect(steps).toMatch(/终审未到/)
})
