import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import type { Finding } from '../../report/editedReport'
import { findingOf, openEditor, smallForm } from '../../report/saving/editorForTests'
import type { GoTo } from '../../report/useGoTo'
import { SubmitDialog } from './SubmitDialog'
import { WarningsHere } from '../WarningsHere'

const sessionOf = (person: string) => ({ person, token: () => Promise.resolve('token') }) as unknown as Session
const goTo = vi.fn<GoTo>()
const fetchStub = vi.fn<typeof fetch>()

const total = findingOf({
  key: 'total',
  severity: 'WARN',
  message: '总计比上年增长 300%。',
  section: 3,
  cells: ['requests.received.total'],
})
const fees = findingOf({
  key: 'fees',
  severity: 'WARN',
  message: '第六部分没有写收取信息处理费的情况。',
  section: 6,
  cells: [],
})
const hint = findingOf({ key: 'hint', severity: 'INFO', message: '没有本机关自己的数字。', section: 1, cells: [] })
const explained = {
  ...total,
  key: 'explained',
  accepted: { reason: '机构合并。', by: '马文静', at: '2026-01-05T09:00:00+08:00' },
}

function open(findings: Finding[], person = 'editor') {
  return openEditor(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SessionContext value={sessionOf(person)}>
        <SubmitDialog
          reviewed={{ report: 'gov:2025', revision: 7 }}
          findings={findings}
          form={smallForm}
          goTo={goTo}
          onClose={() => {}}
        />
      </SessionContext>
    </QueryClientProvider>,
    { findings },
  )
}

const earlier = [
  { finding: 'total', reason: '新设窗口，申请增多。', by: '马文静', at: '2025-01-05T09:00:00+08:00', year: 2024 },
]

function serverAnswers(result: object) {
  fetchStub.mockImplementation((_, request) => {
    const { query } = JSON.parse(String(request?.body)) as { query: string }
    const data = query.includes('EarlierReasons') ? { report: { earlierReasons: earlier } } : { result }
    return Promise.resolve(new Response(JSON.stringify({ data })))
  })
}

const submitted = () =>
  fetchStub.mock.calls
    .map(([, request]) => JSON.parse(String(request?.body)))
    .find(({ query }) => query.includes('SubmitReport'))?.variables.input
const button = (name: string) => within(screen.getByRole('dialog')).getByRole<HTMLButtonElement>('button', { name })

beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  goTo.mockReset()
  localStorage.clear()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('asksForTheReasonOfEveryOpenWarningAtOnceAndSendsThemTogether', async () => {
  serverAnswers({ __typename: 'ReportSubmitted' })
  open([total, fees, hint, explained])
  const user = userEvent.setup()
  expect(screen.getAllByRole('textbox', { name: /^理由/ })).toHaveLength(2)
  await user.type(screen.getByRole('textbox', { name: /第六部分/ }), '没有收取。')
  expect(screen.getByText('还有 1 条没有写理由。')).toBeTruthy()
  expect(button('报送').disabled).toBe(true)
  await user.click(await screen.findByRole('button', { name: /沿用 2024 年度马文静的说明：新设窗口/ }))
  await user.click(button('报送'))
  await vi.waitFor(() =>
    expect(submitted()).toEqual({
      id: 'gov:2025',
      revision: 7,
      comment: null,
      reasons: [
        { finding: 'total', reason: '新设窗口，申请增多。' },
        { finding: 'fees', reason: '没有收取。' },
      ],
    }),
  )
  await vi.waitFor(() => expect(localStorage).toHaveLength(0))
})

test('aLookAtThePlaceThatIsMeantLosesNothingThatWasWritten', async () => {
  serverAnswers({})
  open([total, fees])
  const user = userEvent.setup()
  await user.type(screen.getByRole('textbox', { name: /第六部分/ }), '没有收取。')
  await user.click(button('去核对：总计比上年增长 300%。'))
  await vi.waitFor(() => expect(goTo).toHaveBeenCalledWith('section-3', 'cell:requests.received.total'))
  document.body.replaceChildren()
  open([total, fees])
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /第六部分/ }).value).toBe('没有收取。')
})

test('nobodySeesWhatAnotherPersonWroteOnThisComputer', async () => {
  serverAnswers({})
  open([fees])
  await userEvent.type(screen.getByRole('textbox', { name: /^理由/ }), '没有收取。')
  cleanup()
  open([fees], 'editor2')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ }).value).toBe('')
  cleanup()
  open([fees])
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ }).value).toBe('没有收取。')
})

test('canBeWrittenWhereTheBrowserKeepsNothing', async () => {
  serverAnswers({})
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  open([fees])
  await userEvent.type(screen.getByRole('textbox', { name: /^理由/ }), '没有收取。')
  expect(button('报送').disabled).toBe(false)
})

test('withoutAWarningNothingIsAsked', async () => {
  serverAnswers({ __typename: 'ReportSubmitted' })
  open([hint, explained])
  await userEvent.click(button('报送'))
  await vi.waitFor(() => expect(submitted()).toMatchObject({ reasons: [] }))
})

test('whoSignsSeesWhatIsOpenAndWhyTheOthersMayStand', () => {
  openEditor(<WarningsHere findings={[fees, hint, explained]} />)
  expect(within(screen.getByRole('region', { name: /^没有说明的警告/ })).getByText(/第六部分/)).toBeTruthy()
  expect(within(screen.getByRole('region', { name: /^已说明的警告/ })).getByText(/机构合并/)).toBeTruthy()
  expect(screen.queryByText(/没有本机关自己的数字/)).toBeNull()
})

test('whatWasSaidBeforeAndCouldNotBeReadIsNotPassedOver', async () => {
  fetchStub.mockResolvedValue(
    new Response(
      JSON.stringify({ errors: [{ message: '服务器没有应答', extensions: { classification: 'INTERNAL_ERROR' } }] }),
    ),
  )
  open([fees])
  expect((await screen.findByRole('alert')).textContent).toContain('没有读到以前的说明：服务器没有应答')
})
