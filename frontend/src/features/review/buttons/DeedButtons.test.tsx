import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import type { Action } from '../../../graphql/generated/graphql'
import { useEditing } from '../../report/saving/Editing'
import { findingOf, openEditor, smallForm } from '../../report/saving/editorForTests'
import { DeedButtons } from './DeedButtons'
import { ReturnDraftContext, useNewReturnDraft } from '../returning/ReturnDraft'
import type { Step } from '../ReviewSteps'

function stepOf(name: string, permitted: Action[], said: Partial<Step> = {}): Step {
  return {
    name,
    role: 'REVIEWER',
    order: 1,
    proofreader: false,
    approval: null,
    proofreading: null,
    claim: null,
    voided: null,
    toClear: [],
    permittedActions: permitted,
    ...said,
  }
}

const session = { token: () => Promise.resolve('token') } as unknown as Session
const goTo = vi.fn<() => void>()
const fetchStub = vi.fn<typeof fetch>()

function Buttons({ steps }: { steps: Step[] }) {
  return (
    <ReturnDraftContext value={useNewReturnDraft(useEditing().report)}>
      <DeedButtons form={smallForm} steps={steps} goTo={goTo} />
    </ReturnDraftContext>
  )
}

function open(permitted: Action[], steps: Step[] = [stepOf('初审', permitted)]) {
  return openEditor(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext value={session}>
        <Buttons steps={steps} />
      </SessionContext>
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
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

const offered = () => screen.queryAllByRole('button').map((button) => button.textContent)
const requests = () => fetchStub.mock.calls.map(([, request]) => JSON.parse(String(request?.body)))
/** What a step was asked with, whatever the page reads beside it. */
const sent = () => requests().find(({ query }) => query.startsWith('mutation'))?.variables

test.each<[string, Action[], string[]]>([
  ['an editor of a draft', ['EDIT', 'SUBMIT'], ['报送']],
  ['a reviewer whose step is open', ['PROOFREAD', 'APPROVE', 'RETURN'], ['通过', '退回']],
  ['a publisher of an approved report', ['RETURN', 'PUBLISH'], ['发布', '退回']],
  ['an editor of a published report', ['CORRECT'], ['更正']],
  ['a publisher of a published report', ['WITHDRAW'], ['撤回']],
  ['somebody who may only look', [], []],
])('offers %s exactly what is permitted', (_, permitted, buttons) => {
  open(permitted)
  expect(offered()).toEqual(buttons)
})

const confirm = async (name: string) => {
  const dialog = await screen.findByRole('dialog')
  return [...dialog.querySelectorAll('button')].find((button) => button.textContent === name) as HTMLButtonElement
}

test('returnsOnlyWithAReasonAndOnTheRevisionThatWasSeen', async () => {
  serverAnswers({ __typename: 'ReportReturned' })
  open(['APPROVE', 'RETURN'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '退回' }))
  const go = await confirm('退回')
  expect(go.disabled).toBe(true)
  await user.type(screen.getByRole('textbox', { name: /退回原因/ }), '总计有误')
  await user.click(go)
  await vi.waitFor(() => expect(sent()).toBeTruthy())
  expect(sent()).toEqual({ input: { id: 'gov:2025', revision: 7, reason: '总计有误', items: [] } })
})

test('approvesInOnePressThatAlsoConfirmsTheProofreading', async () => {
  serverAnswers({ __typename: 'ReportApproved' })
  open(['APPROVE', 'RETURN'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '通过' }))
  await user.click(await confirm('已校对，通过'))
  await vi.waitFor(() => expect(sent()).toBeTruthy())
  expect(sent()).toEqual({ input: { id: 'gov:2025', revision: 7, step: '初审', comment: null, proofread: true } })
})

test('letsWhoHasSeveralOpenStepsChoose', async () => {
  serverAnswers({ __typename: 'ReportApproved' })
  open(['APPROVE'], [stepOf('复审', ['APPROVE']), stepOf('终审', []), stepOf('保密审查', ['APPROVE'])])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '通过' }))
  expect((await screen.findAllByRole('radio')).map((radio) => radio.closest('label')?.textContent)).toEqual([
    '复审',
    '保密审查',
  ])
  await user.click(screen.getByRole('radio', { name: '保密审查' }))
  await user.click(await confirm('已校对，通过'))
  await vi.waitFor(() => expect(sent()).toBeTruthy())
  expect(sent().input.step).toBe('保密审查')
})

test('aSecrecyReviewThatCannotNameWhatMustGoOpensAllOfIt', async () => {
  serverAnswers({ __typename: 'ReportReturned' })
  open(['APPROVE', 'RETURN'], [stepOf('保密审查', ['APPROVE', 'RETURN'], { role: 'SECRECY_REVIEWER' })])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '通过' }))
  await user.click(await screen.findByRole('radio', { name: '不得公开' }))
  expect(screen.getByText(/退回后全部内容开放修改。/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /退回原因/ }), '全文涉及工作秘密')
  await user.click(await confirm('退回'))
  await vi.waitFor(() => expect(sent()).toBeTruthy())
  expect(sent().input).toMatchObject({ items: [], whole: true, conclusion: 'WITHHOLD' })
})

test('confirmsProofreadingByItselfOnlyWhereTheStepAsksForAProofreader', async () => {
  serverAnswers({ __typename: 'ReportProofread' })
  open(['PROOFREAD', 'RETURN'], [stepOf('初审', ['PROOFREAD', 'RETURN'], { proofreader: true })])
  expect(offered()).toEqual(['校对确认', '退回'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '校对确认' }))
  await user.click(await confirm('确认校对'))
  await vi.waitFor(() => expect(sent()).toBeTruthy())
  expect(sent().input.step).toBe('初审')
})

test('whoApprovesIsToldWhoHasProofreadAndNotAskedAgain', async () => {
  const proofreading = { by: '丁海燕', at: '2026-01-14T09:00:00+08:00' }
  open(['APPROVE', 'PROOFREAD'], [stepOf('初审', ['APPROVE'], { proofreader: true, proofreading })])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '通过' }))
  expect(await screen.findByText(/校对已由丁海燕于/)).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: /我已校对/ })).toBeNull()
  expect((await confirm('通过')).disabled).toBe(false)
})

test.each([
  ['OwnWork', /不能审核、发布自己编写的内容/],
  ['StaleReport', /刚刚被他人修改/],
  ['WrongStatus', /现在的状态不能这样操作/],
])('shows the refusal %s in the dialog', async (refusal, title) => {
  serverAnswers({ __typename: refusal, message: '服务器的说明。' })
  open(['APPROVE'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '通过' }))
  await user.click(await confirm('已校对，通过'))
  expect(await screen.findByText(title)).toBeTruthy()
  expect(screen.getByText('服务器的说明。')).toBeTruthy()
})

test('leadsFromABlockingFindingToItsCell', async () => {
  serverAnswers({
    __typename: 'BlockingFindings',
    message: '还有 1 项错误。',
    findings: [findingOf({ message: '总计不符。', cells: ['requests.received.total'] })],
  })
  open(['EDIT', 'SUBMIT'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '报送' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(
    [...dialog.querySelectorAll('button')].find((button) => button.textContent === '报送') as HTMLElement,
  )
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toMatch(/还有必须处理的问题/))
  await user.click(await screen.findByRole('button', { name: '一、本年新收 · 总计' }))
  await vi.waitFor(() => expect(goTo).toHaveBeenCalledWith('section-3', 'cell:requests.received.total'))
})

test('leadsFromWhatAReturnAskedForToItsCell', async () => {
  serverAnswers({ __typename: 'OpenReturnItems', message: '还有 1 处。', items: [{ part: 'requests.received.total' }] })
  open(['EDIT', 'SUBMIT'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '报送' }))
  await user.click(await confirm('报送'))
  await user.click(await screen.findByRole('button', { name: '一、本年新收 · 总计' }))
  await vi.waitFor(() => expect(goTo).toHaveBeenCalledWith('section-3', 'cell:requests.received.total'))
})

test('leadsFromAFlaggedCommentToWhatItIsAbout', async () => {
  serverAnswers({
    __typename: 'OpenComments',
    message: '还有 1 条须解决的批注。',
    comments: [
      {
        id: '1',
        cell: null,
        section: 1,
        excerpt: '新收5件',
        text: '与表三不一致。',
        flagged: true,
        by: '李初审',
        at: '2026-01-05T09:00:00+08:00',
        answers: [],
        resolved: null,
      },
    ],
  })
  open(['EDIT', 'SUBMIT'])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '报送' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(
    [...dialog.querySelectorAll('button')].find((button) => button.textContent === '报送') as HTMLElement,
  )
  await user.click(await screen.findByRole('button', { name: '一、总体情况' }))
  await vi.waitFor(() => expect(goTo).toHaveBeenCalledWith('section-1', 'section:1', { excerpt: '新收5件' }))
})

test('waitsWithEveryStepUntilAllIsSaved', () => {
  const { autosave } = open(['EDIT', 'SUBMIT'])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '报送' }).disabled).toBe(false)
  autosave.type('title', '新的标题')
  return vi.waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: '报送' }).disabled).toBe(true))
})
