import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { App, ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'

interface Sent {
  variables: { input: Record<string, unknown> }
}

const somebody = { token: () => Promise.resolve('token') } as unknown as Session

/** Shows something of the desk with what it has read already; what it changes is answered, one after the other. */
export function atDesk(
  shown: ReactNode,
  read: readonly [readonly unknown[], unknown][],
  answers: readonly object[] = [],
) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  for (const [key, data] of read) queries.setQueryData(key, data)
  const sent: Sent[] = []
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const asked = JSON.parse(body) as Sent & { query: string }
    if (!asked.query.trimStart().startsWith('mutation')) return new Promise(() => {})
    sent.push(asked)
    return Promise.resolve(new Response(JSON.stringify({ data: answers[sent.length - 1] })))
  })
  render(
    <ConfigProvider theme={{ zeroRuntime: true }} button={{ autoInsertSpace: false }}>
      <App>
        <SessionContext value={somebody}>
          <QueryClientProvider client={queries}>{shown}</QueryClientProvider>
        </SessionContext>
      </App>
    </ConfigProvider>,
  )
  return (at: number) => sent[at]?.variables.input
}
