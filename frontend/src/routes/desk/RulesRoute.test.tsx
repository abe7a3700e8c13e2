import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import type { DeskViewer } from '../../features/account/deskViewer'
import { RulesRoute } from './RulesRoute'

// Whoever asks for a token is about to ask the server in the reader's name.
const token = vi.fn<() => Promise<string>>()
const session = { token } as unknown as Session
const viewer = {
  name: '马文静',
  agency: { code: '640100-jgsw', name: '事务中心' },
  roles: ['EDITOR'],
} as unknown as DeskViewer
const edition = { key: '2019', years: '2019—2020 年', from: 2019, to: 2020, rules: [] }

beforeEach(() => token.mockReset().mockResolvedValue('token'))
afterEach(() => vi.unstubAllGlobals())

function open(reportYears: number[]) {
  const asked: object[] = []
  vi.stubGlobal('fetch', (_: string, init?: { body?: string }) => {
    const { query = '', variables = {} } = JSON.parse(init?.body ?? '{}') as { query?: string; variables?: object }
    if (query.includes('RaisedRules')) asked.push(variables)
    return new Promise(() => {})
  })
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(['rules'], { reportYears, editions: [edition] })
  render(
    <SessionContext value={session}>
      <QueryClientProvider client={queries}>
        <RulesRoute viewer={viewer} />
      </QueryClientProvider>
    </SessionContext>,
  )
  return asked
}

test('asksWhatWasRaisedInTheEditionsLatestYear', async () => {
  const asked = open([2025, 2020, 2019])
  await waitFor(() => expect(asked).toEqual([{ within: '640100-jgsw', year: 2020 }]))
})

test('asksNothingOfAnEditionInWhoseYearsNobodyReports', async () => {
  open([2026, 2025])
  expect(await screen.findByText('共 0 条')).toBeTruthy()
  expect(screen.queryByLabelText('报告年份')).toBeNull()
  expect(token).not.toHaveBeenCalled()
})
