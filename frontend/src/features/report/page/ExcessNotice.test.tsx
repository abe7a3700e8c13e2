import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import { expect, test } from 'vitest'
import { ExcessNotice } from './ExcessNotice'

test('tellsAGovernmentsEditorWhereTheReportsBelowAddUpToMore', () => {
  const message = '“新收 · 总计”本政府年报为 5，下级合计为 8。'
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })
  queries.setQueryData(['excesses', '640100', 2025], {
    tally: { government: { excesses: [{ cell: 'requests.received.total', message }] } },
  })
  render(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <QueryClientProvider client={queries}>
        <ExcessNotice agency="640100" year={2025} />
      </QueryClientProvider>
    </ConfigProvider>,
  )
  expect(screen.getByRole('alert').textContent).toContain('有 1 格小于下级年报合计')
  expect(screen.getByText(message)).toBeTruthy()
})
