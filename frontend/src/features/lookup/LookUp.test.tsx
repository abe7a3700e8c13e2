import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import type { DeskViewer } from '../account/deskViewer'
import { LookUp } from './LookUp'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const fetchStub = vi.fn<typeof fetch>()

const viewer: DeskViewer = {
  name: '马文静',
  roles: ['EDITOR'],
  requestRoles: [],
  agency: { code: '640100-jgsw', name: '事务中心' },
  scope: { code: '640100', name: '银川市人民政府' },
}

const report = (code: string, name: string) => ({
  node: { id: `${code}:2025`, year: 2025, status: 'DRAFT', agency: { name } },
})

const found = {
  reports: { totalCount: 30, edges: [report('a', '银川市教育局'), report('b', '兴庆区教育局')] },
  agencies: { totalCount: 1, edges: [{ node: { code: 'a', name: '银川市教育局' } }] },
}
const rules = { editions: [{ key: '2021', rules: [{ code: 'T3-1', title: '第一项加第二项等于第三项加第四项' }] }] }

beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

function open(answer: object = found) {
  fetchStub.mockImplementation((_, init) =>
    Promise.resolve(
      new Response(JSON.stringify({ data: String(init?.body).includes('LookUpRules') ? rules : answer })),
    ),
  )
  const location = memoryLocation({ path: '/desk', record: true })
  render(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <App>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <SessionContext value={session}>
            <Router hook={location.hook}>
              <input aria-label="别处" />
              <LookUp viewer={viewer} />
            </Router>
          </SessionContext>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
  return { user: userEvent.setup(), location }
}

test('theSlashOpensItUnlessSomethingIsBeingTyped', async () => {
  const { user } = open()
  await user.type(screen.getByLabelText('别处'), '1/2')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect((screen.getByLabelText('别处') as HTMLInputElement).value).toBe('1/2')
  await user.tab()
  await user.keyboard('/')
  expect(await screen.findByRole('combobox', { name: /查找报告/ })).toBeTruthy()
})

test('arrowsChooseAndEnterOpensWhatTheServerFound', async () => {
  const { user, location } = open()
  await user.click(screen.getByRole('button', { name: '查找' }))
  const field = await screen.findByRole('combobox', { name: /查找报告/ })
  await user.type(field, '教育局')
  expect(await screen.findByRole('option', { name: /兴庆区教育局 2025 年度报告/ })).toBeTruthy()
  expect(screen.getByRole('option', { name: /找到的 30 份/ })).toBeTruthy()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(location.history.at(-1)).toBe('/desk/reports/b:2025')
  const sent = fetchStub.mock.calls.map(([, init]) => String(init?.body)).find((body) => body.includes('教育局'))
  expect(JSON.parse(sent ?? '').variables).toEqual({ words: '教育局', within: '640100', inScope: true })
})

test('findsRulesByCodeAndTheManualByItsHeadings', async () => {
  const { user, location } = open({ reports: { totalCount: 0, edges: [] }, agencies: { totalCount: 0, edges: [] } })
  await user.click(screen.getByRole('button', { name: '查找' }))
  const field = await screen.findByRole('combobox', { name: /查找报告/ })
  await user.type(field, 't3-1')
  expect(await screen.findByRole('option', { name: /T3-1/ })).toBeTruthy()
  await user.clear(field)
  await user.type(field, '退回之后')
  await user.click(await screen.findByRole('option', { name: /退回之后/ }))
  expect(location.history.at(-1)).toBe('/desk/manual/editor#returned')
})

test('saysThatTheServerDidNotAnswerInsteadOfThatThereIsNothing', async () => {
  const { user } = open()
  fetchStub.mockImplementation(() => Promise.reject(new TypeError('gone')))
  await user.click(screen.getByRole('button', { name: '查找' }))
  await user.type(await screen.findByRole('combobox', { name: /查找报告/ }), '教育局')
  expect(await screen.findByText(/没有查找报告和机关：/)).toBeTruthy()
  expect(screen.queryByText(/没有找到“教育局”/)).toBeNull()
})
