import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave } from './autosave'
import { number, other, ref, report, server } from './autosaveForTests'
import { keptChanges } from './keptChanges'

const kept = () => keptChanges('person', 'gov:2025')

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('waitsForAPauseInTypingAndThenSendsAllOfItOnce', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  await vi.advanceTimersByTimeAsync(1_500)
  autosave.type(`cell:${ref}`, number(ref, 12))
  await vi.advanceTimersByTimeAsync(1_500)
  autosave.type(`cell:${other}`, number(other, 12))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(requests).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(600)
  expect(requests).toMatchObject([
    {
      revision: 1,
      content: {
        cells: [
          { ref, number: 12 },
          { ref: other, number: 12 },
        ],
      },
    },
  ])
})

test('isNeverFurtherAheadOfTheServerThanTenSeconds', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  let second = 0
  const typing = setInterval(() => autosave.type(`cell:${ref}`, number(ref, ++second)), 900)
  await vi.advanceTimersByTimeAsync(10_800)
  expect(requests).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(200)
  expect(requests).toMatchObject([{ content: { cells: [{ ref, number: 12 }] } }])
  clearInterval(typing)
})

test('whatIsTypedWhileARequestIsUnderWayWaitsForItsOwnPause', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  autosave.type(`cell:${other}`, number(other, 2))
  await requests[0]?.answer({ is: 'saved', report: report(2, { [ref]: 1 }) })
  expect(requests).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(requests[1]).toMatchObject({ revision: 2, content: { cells: [{ ref: other, number: 2 }] } })
})
