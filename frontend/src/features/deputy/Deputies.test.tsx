import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { App, ConfigProvider } from 'antd'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import { Deputies } from './Deputies'
import type { Colleague, Deputyship } from './deputyship'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const fetchStub = vi.fn<typeof fetch>()

const me: Colleague = { id: 'wang', name: '王立新', roles: ['CHIEF'], self: true, mayNameDeputy: true }
const ding: Colleague = { id: 'ding', name: '丁海燕', roles: ['REVIEWER'], self: false, mayNameDeputy: true }
const ma: Colleague = { id: 'ma', name: '马文静', roles: ['EDITOR'], self: false, mayNameDeputy: false }
const standing: Deputyship = {
  id: 'd1',
  absentName: '王立新',
  deputyName: '丁海燕',
  from: '2026-01-12',
  until: '2026-01-20',
  by: '王立新',
  mayEnd: true,
}

function open(deputyships: Deputyship[], colleagues: Colleague[]) {
  return render(
    <ConfigProvider theme={{ zeroRuntime: true }} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={new QueryClient()}>
          <SessionContext value={session}>
            <Deputies deputyships={deputyships} colleagues={colleagues} />
          </SessionContext>
        </QueryClientProvider>
      </App>
    </ConfigProvider>,
  )
}

beforeEach(() => vi.stubGlobal('fetch', fetchStub))
afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

test('offersNothingToWhoHasNothingToGive', () => {
  open(
    [],
    [
      { ...ma, self: true },
      { ...ding, mayNameDeputy: false },
    ],
  )
  expect(screen.queryByRole('heading', { name: '代理' })).toBeNull()
})

test('showsWhoStandsInAndEndsItOnlyWhereThatMayBe', () => {
  open([standing, { ...standing, id: 'd2', absentName: '赵敏芝', mayEnd: false }], [ma])
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    '取消丁海燕代王立新',
  ])
})

test('namesSomebodyForOneselfFromTheFirstToTheLastDay', async () => {
  fetchStub.mockImplementation(() =>
    Promise.resolve(
      new Response(
        JSON.stringify({
          data: {
            nameDeputy: {
              __typename: 'DeputyTaken',
              message: '王立新在 2026-01-12 至 2026-01-20 已由丁海燕代理，请先取消原来的代理。',
            },
          },
        }),
      ),
    ),
  )
  open([], [me, ding, ma])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '指定代理人' }))
  const dialog = await screen.findByRole('dialog')
  const go = [...dialog.querySelectorAll('button')].find((button) => button.textContent === '指定') as HTMLButtonElement
  await user.click(within(dialog).getByRole('combobox', { name: '代理人' }))
  expect(screen.queryByTitle(/王立新.*终审/, { exact: false })?.closest('.ant-select-dropdown')).toBeFalsy()
  await user.click(await screen.findByTitle('马文静（编写）'))
  fireEvent.change(within(dialog).getByLabelText('第一天'), { target: { value: '2026-01-14' } })
  fireEvent.change(within(dialog).getByLabelText('最后一天'), { target: { value: '2026-01-13' } })
  expect(go.disabled).toBe(true)
  fireEvent.change(within(dialog).getByLabelText('最后一天'), { target: { value: '2026-01-16' } })
  await user.click(go)
  expect(await screen.findByText(/请先取消原来的代理/)).toBeTruthy()
  expect(JSON.parse(String(fetchStub.mock.calls[0]?.[1]?.body)).variables).toEqual({
    input: { absent: 'wang', deputy: 'ma', from: '2026-01-14', until: '2026-01-16' },
  })
})
