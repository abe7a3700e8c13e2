import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import { HintContext } from '../live/HintContext'
import { HintSource } from '../live/HintSource'
import { useAttendance } from './useAttendance'

const session = { token: () => Promise.resolve('token') } as unknown as Session
const fetchStub = vi.fn<typeof fetch>()
let line: ReadableStreamDefaultController<Uint8Array>
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetchStub)
  fetchStub.mockImplementation((address) =>
    Promise.resolve(
      String(address).startsWith('/events')
        ? new Response(new ReadableStream({ start: (controller) => void (line = controller) }), {
            headers: { 'Content-Type': 'text/event-stream' },
          })
        : new Response(JSON.stringify({ data: { attendReport: [] } })),
    ),
  )
})

afterEach(() => {
  stop()
  fetchStub.mockReset()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const said = () => fetchStub.mock.calls.filter(([address]) => !String(address).startsWith('/events')).length

test('answersManyHintsAtMostEveryFiveSecondsAndTheLastOneToo', async () => {
  const source = new HintSource(session)
  stop = source.start()
  const around = ({ children }: { children: ReactNode }) => (
    <SessionContext value={session}>
      <HintContext value={source}>{children}</HintContext>
    </SessionContext>
  )
  const { unmount } = renderHook(() => useAttendance('a:2025', 'section-1'), { wrapper: around })
  await vi.advanceTimersByTimeAsync(1_000)
  const opened = said()
  for (let second = 0; second < 20; second++) {
    line.enqueue(new TextEncoder().encode('event: presence\ndata: a:2025\n\n'))
    // Time passes second by second.
    // oxlint-disable-next-line no-await-in-loop
    await vi.advanceTimersByTimeAsync(1_000)
  }
  expect(said() - opened).toBeGreaterThanOrEqual(3)
  expect(said() - opened).toBeLessThanOrEqual(5)
  const before = said()
  await vi.advanceTimersByTimeAsync(6_000)
  expect(said()).toBe(before + 1)
  unmount()
})
