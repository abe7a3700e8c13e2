import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import { smallForm } from '../report/saving/editorForTests'
import type { GoTo } from '../report/useGoTo'
import { Comments } from './Comments'
import { DiscussionContext } from './Discussion'
import type { Comment, Subject } from './commentThread'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const goTo = vi.fn<GoTo>()
const onSubject = vi.fn<(subject: Subject | null) => void>()
const fetchStub = vi.fn<typeof fetch>()

const thread = (said: Partial<Comment>): Comment => ({
  id: 'x',
  cell: null,
  section: null,
  excerpt: null,
  text: '请核对。',
  flagged: false,
  by: '李初审',
  at: '2026-01-05T09:00:00+08:00',
  answers: [],
  resolved: null,
  amendment: null,
  ...said,
})

const amendment = {
  part: 'section 1 paragraph 1',
  said: '建议修改这一段的文字。',
  kind: null,
  number: null,
  kindBefore: null,
  numberBefore: null,
  text: '新收6件。',
  textBefore: '新收5件。',
  mayTake: false,
  mayWithdraw: false,
  settled: null,
}

function open(comments: Comment[], subject: Subject | null = null, error: Error | null = null) {
  render(
    <ConfigProvider button={{ autoInsertSpace: false }} theme={{ zeroRuntime: true }}>
      <App>
        <QueryClientProvider client={new QueryClient()}>
          <SessionContext value={session}>
            <DiscussionContext value={{ comments, error, refetch: () => {}, begin: () => {} }}>
              <Comments
                report="gov:2025"
                form={smallForm}
                place="section-3"
                subject={subject}
                onSubject={onSubject}
                goTo={goTo}
              />
            </DiscussionContext>
          </SessionContext>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
  return userEvent.setup()
}

const said = () =>
  screen
    .getAllByRole('button', { name: /^(解决|重新打开)批注/ })
    .map((button) => button.getAttribute('aria-label')?.replace(/^.*：/, ''))
const leave = () => screen.getByRole<HTMLButtonElement>('button', { name: /^不采纳建议：/ })
const sent = () => JSON.parse(String(fetchStub.mock.calls[0]?.[1]?.body)).variables.input

beforeEach(() => {
  vi.stubGlobal('fetch', fetchStub)
  fetchStub.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ data: { done: { id: 'x' } } }))))
})
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

test('beginsAThreadOnAPassageThatMustBeResolvedBeforeSubmission', async () => {
  const user = open([], { section: 1, excerpt: '新收5件' })
  await user.type(screen.getByRole('textbox', { name: /总体情况/ }), '与表三不一致。')
  await user.click(screen.getByRole('checkbox', { name: '须解决后才能报送' }))
  await user.click(screen.getByRole('button', { name: '提交批注' }))
  await vi.waitFor(() => expect(onSubject).toHaveBeenCalledWith(null))
  expect(sent()).toEqual({
    id: 'gov:2025',
    cell: null,
    section: 1,
    excerpt: '新收5件',
    text: '与表三不一致。',
    flagged: true,
  })
})

test('beginsAThreadOnACellWithoutItsSection', async () => {
  const user = open([], { cell: 'requests.received.total', section: 3 })
  await user.type(screen.getByRole('textbox', { name: /一、本年新收 · 总计/ }), '请核对。')
  await user.click(screen.getByRole('button', { name: '提交批注' }))
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalled())
  expect(sent()).toMatchObject({ cell: 'requests.received.total', section: null, flagged: false })
})

test('keepsWhatWasWrittenWhenTheServerDoesNotTakeIt', async () => {
  fetchStub.mockImplementation(() => Promise.reject(new TypeError('offline')))
  const user = open([], { section: 1 })
  await user.type(screen.getByRole('textbox'), '请核对。')
  await user.click(screen.getByRole('button', { name: '提交批注' }))
  expect(await screen.findByText(/连接不上服务器/)).toBeTruthy()
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('请核对。')
})

test('putsWhatIsOpenHereFirstAndResolvedThreadsAwayUntilAskedFor', async () => {
  const user = open([
    thread({ id: '1', text: '整份' }),
    thread({ id: '2', text: '此处', section: 3 }),
    thread({ id: '3', text: '此处须解决', cell: 'requests.received.total', flagged: true }),
    thread({ id: '4', text: '旧的', section: 3, resolved: { by: '马文静', at: '2026-01-06T09:00:00+08:00' } }),
  ])
  expect(said()).toEqual(['此处须解决', '此处', '整份'])
  await user.click(screen.getByRole('checkbox', { name: '显示已解决的 1 条' }))
  expect(said()).toEqual(['此处须解决', '此处', '整份', '旧的'])
})

test('aSuggestionThatSomebodyWroteByHandIsNoLongerOpen', async () => {
  const user = open([thread({ section: 1, text: amendment.said, amendment: { ...amendment, state: 'TAKEN' } })])
  expect(screen.getByText('批注都已解决。')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: '显示已解决的 1 条' }))
  expect(screen.getByText(/已采纳/)).toBeTruthy()
})

test('whatIsBeingTakenCanNoLongerBeLeft', async () => {
  fetchStub.mockImplementation(() => new Promise(() => {}))
  const offered: Comment['amendment'] = { ...amendment, state: 'OPEN', mayTake: true }
  const user = open([thread({ section: 1, text: amendment.said, amendment: offered })])
  expect(leave().disabled).toBe(false)
  await user.click(screen.getByRole('button', { name: /^采纳建议：/ }))
  expect(leave().disabled).toBe(true)
})

test('answersResolvesAndLeadsToThePassage', async () => {
  const user = open([
    thread({
      section: 1,
      excerpt: '新收5件',
      answers: [{ text: '已核对。', by: '马文静', at: '2026-01-05T10:00:00+08:00' }],
    }),
  ])
  expect(screen.getByText('已核对。')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '一、总体情况' }))
  expect(goTo).toHaveBeenCalledWith('section-1', 'section:1', { excerpt: '新收5件' })

  await user.click(screen.getByRole('button', { name: /^回复/ }))
  await user.type(screen.getByRole('textbox', { name: '回复' }), '改好了。')
  await user.click(screen.getByRole('button', { name: '提交回复' }))
  await vi.waitFor(() => expect(fetchStub).toHaveBeenCalledTimes(1))
  expect(sent()).toEqual({ comment: 'x', text: '改好了。' })
})

test('commentsThatCouldNotBeReadAreNotSaidToBeNone', () => {
  open([], null, new Error('服务器没有应答'))
  expect(screen.getByRole('alert').textContent).toContain('没有读到批注：服务器没有应答')
  expect(screen.queryByText('还没有批注。')).toBeNull()
})
