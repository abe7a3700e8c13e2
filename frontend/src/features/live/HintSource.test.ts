import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HintSource } from './HintSource'

const session = { token: () => Promise.resolve('token') }
const fetchStub = vi.fn<typeof fetch>()
let line: ReadableStreamDefaultController<Uint8Array>
let stop: (() => void) | undefined

function stream() {
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (line = controller) })
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream;charset=UTF-8' } })
}

const says = (text: string) => line.enqueue(new TextEncoder().encode(text))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', fetchStub)
  fetchStub.mockImplementation((_, init) => {
    init?.signal?.addEventListener('abort', () => line.error(init.signal?.reason))
    return Promise.resolve(stream())
  })
})

afterEach(() => {
  stop?.()
  stop = undefined
  fetchStub.mockReset()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function listening(source = new HintSource(session)) {
  stop = source.start()
  await vi.advanceTimersByTimeAsync(100)
  return source
}

test('hearsWhatItAskedForUnderTheCallersNameAlsoWhenItComesInPieces', async () => {
  const source = new HintSource(session)
  const heard = vi.fn<(stamp: string | null) => void>()
  source.on('report', 'a:2025', heard)
  await listening(source)
  const [address, init] = fetchStub.mock.calls.at(-1) ?? []
  expect(address).toBe('/events?report=a%3A2025')
  expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer token')
  expect(source.isLive()).toBe(true)

  says(':\n\nevent: rep')
  says('ort\ndata: a:2025 2026-01-01T00:00:00Z\n\nevent: queue\ndata: \n\n')
  await vi.advanceTimersByTimeAsync(400)
  expect(heard.mock.calls).toEqual([['2026-01-01T00:00:00Z']])
})

test('answersHintsThatComeTogetherOnce', async () => {
  const source = new HintSource(session)
  const heard = vi.fn<() => void>()
  source.on('queue', '', heard)
  await listening(source)
  says('event: queue\ndata: \n\n'.repeat(5))
  await vi.advanceTimersByTimeAsync(400)
  expect(heard).toHaveBeenCalledOnce()
})

test('asksAgainForEverythingWhenTheStreamEndedAndListensAnew', async () => {
  const source = new HintSource(session)
  const heard = vi.fn<() => void>()
  source.on('messages', '', heard)
  await listening(source)
  await vi.advanceTimersByTimeAsync(11_000)
  line.close()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(heard).toHaveBeenCalledOnce()
  expect(fetchStub).toHaveBeenCalledTimes(2)
  expect(source.isLive()).toBe(true)
})

test('asksAgainForEverythingOnceABrokenLineIsRestored', async () => {
  const source = new HintSource(session)
  const heard = vi.fn<() => void>()
  source.on('messages', '', heard)
  await listening(source)
  fetchStub.mockImplementation(() => Promise.reject(new TypeError('network')))
  line.error(new TypeError('network'))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(source.isLive()).toBe(false)
  expect(heard).not.toHaveBeenCalled()
  fetchStub.mockImplementation(() => Promise.resolve(stream()))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(source.isLive()).toBe(true)
  expect(heard).toHaveBeenCalledOnce()
})

test('doesNotPressForALineThatTheServerEndsAtOnceAsOthersOfTheSamePersonDo', async () => {
  fetchStub.mockImplementation(() => {
    const answer = stream()
    line.close()
    return Promise.resolve(answer)
  })
  await listening()
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(fetchStub.mock.calls.length).toBeLessThan(20)
  expect(fetchStub.mock.calls.length).toBeGreaterThan(5)
})

test('triesEverLessOftenWhereThereIsNoStreamAndIsNotLive', async () => {
  fetchStub.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })))
  const source = await listening()
  expect(source.isLive()).toBe(false)
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(fetchStub.mock.calls.length).toBeLessThan(20)
  expect(fetchStub.mock.calls.length).toBeGreaterThan(5)
})

test('givesUpALineOnWhichNothingComes', async () => {
  await listening()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(fetchStub.mock.calls.length).toBeGreaterThan(1)
})
