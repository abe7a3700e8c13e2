// Where the browser opens no window to sign in, the page is left; what was filled in is there again afterwards.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import type { Action } from '../../../graphql/generated/graphql'
import { findingOf, openEditor, smallForm } from '../../report/saving/editorForTests'
import { DeedButtons } from '../buttons/DeedButtons'
import { JointRelease } from './JointRelease'
import { UrgencyNotice } from './UrgencyNotice'

const confirmHere = vi.fn<() => void>()
const token = () => Promise.resolve('token')
const session = {
  person: 'p1',
  token,
  newToken: token,
  account: () => 'publisher',
  signedInAt: () => 0,
  confirmHere,
} as unknown as Session
const goTo = vi.fn<() => void>()
const signInNeeded = { __typename: 'SignInNeeded', message: '请重新登录确认。' }

function open(shown: ReactNode, permitted: Action[]) {
  openEditor(
    <QueryClientProvider client={new QueryClient()}>
      <SessionContext value={session}>{shown}</SessionContext>
    </QueryClientProvider>,
    { permitted, revision: 7 },
  )
}

beforeEach(() => {
  sessionStorage.clear()
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data: { result: signInNeeded } })))
  vi.stubGlobal('open', () => null)
})
afterEach(() => vi.unstubAllGlobals())

const dialog = () => screen.findByRole('dialog')
const press = async (name: string) => userEvent.click(await within(await dialog()).findByRole('button', { name }))

/** Takes the step, is asked to sign in, and leaves the page for it. */
async function leave(go: string) {
  await press(go)
  await press('重新登录确认')
  expect((await dialog()).textContent).toContain('浏览器没有打开登录窗口')
  await press('在本页登录')
  expect(confirmHere).toHaveBeenCalled()
  cleanup()
}

test('keepsWhenAndWithWhatRemarkToPublish', async () => {
  const buttons = <DeedButtons form={smallForm} goTo={goTo} />
  open(buttons, ['PUBLISH'])
  await userEvent.click(screen.getByRole('button', { name: '发布' }))
  await userEvent.type(within(await dialog()).getByRole('textbox'), '按期公布。')
  await userEvent.click(await screen.findByRole('radio', { name: '定时发布' }))
  await leave('定时发布')

  open(buttons, ['PUBLISH'])
  expect(within(await dialog()).getByRole<HTMLTextAreaElement>('textbox').value).toBe('按期公布。')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '定时发布' }).checked).toBe(true)
})

test('keepsWhyToPublishUrgentlyAndWhatIsSaidAfterwards', async () => {
  const urgency = { reason: '汛情', by: '赵敏芝', at: '2026-01-20T09:00:00+08:00', number: 2, ratified: null }
  const both = (
    <>
      <DeedButtons form={smallForm} goTo={goTo} />
      <UrgencyNotice urgency={urgency} form={smallForm} goTo={goTo} />
    </>
  )
  open(both, ['PUBLISH_URGENTLY', 'RATIFY'])
  await userEvent.click(screen.getByRole('button', { name: '补办审签' }))
  await userEvent.type(within(await dialog()).getByRole('textbox'), '已核对。')
  await leave('补办审签')
  open(both, ['PUBLISH_URGENTLY', 'RATIFY'])
  expect(within(await dialog()).getByRole<HTMLTextAreaElement>('textbox').value).toBe('已核对。')
  expect(sessionStorage).toHaveLength(0)
})

test('keepsWhichReportsWereToBePublishedTogether', async () => {
  open(
    <JointRelease chosen={[{ id: 'gov:2025', revision: 7, name: '县政府2025年' }]} onClear={vi.fn<() => void>()} />,
    [],
  )
  await userEvent.click(screen.getByRole('button', { name: '联合发布' }))
  await leave('全部发布')
  open(<JointRelease chosen={[]} onClear={vi.fn<() => void>()} />, [])
  expect(within(await dialog()).getByRole('list', { name: '要发布的报告' }).textContent).toContain('县政府2025年')
})

test('keepsWhichNumbersWereToBeWithdrawn', async () => {
  const numbers = [3, 2, 1].map((number) => ({
    id: `gov:2025:${number}`,
    number,
    publishedAt: '2026-01-20T01:00:00Z',
    superseded: false,
    withdrawn: false,
    erasure: null,
  }))
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const data = body.includes('NumbersToTakeAway')
      ? { report: { publication: { numbers } } }
      : { result: signInNeeded }
    return Promise.resolve(Response.json({ data }))
  })
  const buttons = <DeedButtons form={smallForm} goTo={goTo} />
  open(buttons, ['WITHDRAW'])
  await userEvent.click(screen.getByRole('button', { name: '撤回' }))
  await userEvent.click(await screen.findByRole('radio', { name: /第 2 版/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: /第 1 版/ }))
  await userEvent.type(within(await dialog()).getByRole('textbox'), '数字有误。')
  await leave('撤回')

  open(buttons, ['WITHDRAW'])
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: /第 2 版/ })).checked).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /第 1 版/ }).checked).toBe(true)
  expect(within(await dialog()).getByRole<HTMLTextAreaElement>('textbox').value).toBe('数字有误。')
})

test('whoApprovesAfterwardsSeesTheWarningsHeOrSheAccepts', async () => {
  const urgency = { reason: '汛情', by: '赵敏芝', at: '2026-01-20T09:00:00+08:00', number: 2, ratified: null }
  const accepted = { reason: '机构合并。', by: '马文静', at: '2026-01-05T09:00:00+08:00' }
  openEditor(
    <SessionContext value={session}>
      <UrgencyNotice urgency={urgency} form={smallForm} goTo={goTo} />
    </SessionContext>,
    { permitted: ['RATIFY'], findings: [findingOf({ severity: 'WARN', message: '总计比上年增长 300%。', accepted })] },
  )
  await userEvent.click(screen.getByRole('button', { name: '补办审签' }))
  const warnings = within(await dialog()).getByRole('region', { name: /^已说明的警告/ })
  expect(warnings.textContent).toContain('总计比上年增长 300%。')
  expect(warnings.textContent).toContain('机构合并。')
})
