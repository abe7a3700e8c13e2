import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Session } from '../../../auth/session'
import { SessionContext } from '../../../auth/SessionContext'
import { anything, type ReportsAsked } from './asked'
import { ReportFilters } from './ReportFilters'

const nobody = { token: () => Promise.reject(new Error('没有服务器')) } as unknown as Session
const words = () => screen.getByRole<HTMLInputElement>('searchbox', { name: '机关名称、代码或年份' })

function Filters() {
  const [asked, ask] = useState<ReportsAsked>(anything)
  return <ReportFilters asked={asked} onChange={ask} />
}

test('whoAskedForWordsStaysInTheirFieldAndFindsItEmptiedWithTheOtherConditions', async () => {
  render(
    <SessionContext value={nobody}>
      <QueryClientProvider client={new QueryClient()}>
        <Filters />
      </QueryClientProvider>
    </SessionContext>,
  )
  await userEvent.type(words(), '教育{Enter}')
  expect(document.activeElement).toBe(words())
  await userEvent.click(screen.getByRole('button', { name: '清除条件' }))
  expect(words().value).toBe('')
})
