import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Autosave } from './autosave'
import { number, other, ref, report, server } from './autosaveForTests'
import { keptChanges } from './keptChanges'
import type { SaveAnswer } from './saveReport'

const offline: SaveAnswer = { is: 'stopped', stop: { why: 'unreachable', message: '连接不上服务器。' } }
const kept = () => keptChanges('person', 'gov:2025')

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => vi.useRealTimers())

test('sendsAtOnceWhenAPartIsLeft', () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  expect(requests).toHaveLength(1)
})

test('neverHasTwoRequestsUnderWayAndBuildsEachOnTheLastRevision', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  autosave.type(`cell:${other}`, number(other, 2))
  autosave.flush()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(requests).toHaveLength(1)

  await requests[0]?.answer({ is: 'saved', report: report(2, { [ref]: 1 }) })
  expect(requests[1]).toMatchObject({ revision: 2, content: { cells: [{ ref: other, number: 2 }] } })
  expect(autosave.report().revision).toBe(2)
})

test('triesAgainByItselfAndAtOnceWhenTheNetworkIsBack', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer(offline)
  expect(autosave.snapshot().stop?.why).toBe('unreachable')

  await vi.advanceTimersByTimeAsync(2_000)
  expect(requests).toHaveLength(2)
  await requests[1]?.answer(offline)
  autosave.resume()
  expect(requests).toHaveLength(3)
  await requests[2]?.answer({ is: 'saved', report: report(2, { [ref]: 1 }) })
  expect(autosave.snapshot()).toMatchObject({ revision: 2, stop: null })
  expect(autosave.snapshot().changes.size).toBe(0)
})

test('leavingAPartWhileTheServerIsOutOfReachDoesNotEndTheTrying', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer(offline)
  autosave.flush()
  await vi.advanceTimersByTimeAsync(2_000)
  expect(requests).toHaveLength(2)
})

test('sendsWhatTurnsOutToBeNoConflictAnyMoreWithoutAnotherKey', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer({ is: 'stale', theirs: report(2, { [ref]: 9 }) })
  autosave.type(`cell:${other}`, number(other, 2))
  autosave.flush()
  // The other person has emptied the cell again: what was typed here is no longer against anything.
  await requests[1]?.answer({ is: 'saved', report: report(4, { [other]: 2 }) })
  expect(autosave.change(`cell:${ref}`)?.progress.is).not.toBe('conflict')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(requests[2]).toMatchObject({ revision: 4, content: { cells: [{ ref, number: 1 }] } })
})

test('sendsWhatARestoredRevisionLeftToSend', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer({ is: 'stale', theirs: report(2, { [ref]: 9 }) })
  autosave.restored(report(3))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(requests[1]).toMatchObject({ revision: 3, content: { cells: [{ ref, number: 1 }] } })
})

test('keepsWhatIsUnsavedInTheBrowserAndSendsItAfterAReload', async () => {
  const first = server()
  const before = new Autosave(report(1), { save: first.save, kept: kept() })
  before.type(`cell:${ref}`, number(ref, 7))

  const second = server()
  const after = new Autosave(report(1), { save: second.save, kept: kept() })
  expect(after.change(`cell:${ref}`)?.mine).toEqual(number(ref, 7))
  after.flush()
  await second.requests[0]?.answer({ is: 'saved', report: report(2, { [ref]: 7 }) })
  expect(localStorage).toHaveLength(0)
})

test('keepsNothingOfOnePersonForAnother', () => {
  const { save } = server()
  new Autosave(report(1), { save, kept: kept() }).type(`cell:${ref}`, number(ref, 7))
  const stranger = new Autosave(report(1), { save, kept: keptChanges('somebodyElse', 'gov:2025') })
  expect(stranger.snapshot().changes.size).toBe(0)
})

test('tellsWhichPartsOthersChangedAndNotThoseInConflict', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer({ is: 'stale', theirs: report(4, { [ref]: 9, [other]: 5 }) })
  expect(autosave.merged()).toEqual({ revision: 4, parts: [`cell:${other}`] })

  autosave.choose(`cell:${ref}`, 'theirs')
  autosave.seen(report(5, { [ref]: 9, [other]: 6 }))
  expect(autosave.merged()).toEqual({ revision: 5, parts: [`cell:${other}`] })
})

test('tellsWhatOthersChangedBeneathASaveOfItsOwnButNotWhatItSavedItself', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer({ is: 'saved', report: report(2, { [ref]: 1 }) })
  expect(autosave.merged()).toBeNull()

  autosave.type(`cell:${ref}`, number(ref, 2))
  autosave.flush()
  await requests[1]?.answer({ is: 'saved', report: report(4, { [ref]: 2, [other]: 5 }) })
  expect(autosave.merged()).toEqual({ revision: 3, parts: [`cell:${other}`] })
})

test('putsAComplaintAtThePartItNamesAndSendsTheRestAgain', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.type(`cell:${other}`, number(other, 2))
  autosave.flush()
  await requests[0]?.answer({
    is: 'invalid',
    message: '有内容不能保存。',
    problems: [{ path: 'cells[1].number', message: '最多 15 位。' }],
  })
  expect(autosave.change(`cell:${other}`)?.progress).toEqual({ is: 'refused', message: '最多 15 位。' })
  expect(requests[1]?.content.cells).toMatchObject([{ ref }])
})

test('showsBothVersionsWhenSomebodyElseChangedTheSameCell', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer({ is: 'stale', theirs: report(4, { [ref]: 9 }) })
  expect(requests).toHaveLength(1)
  expect(autosave.change(`cell:${ref}`)?.progress).toMatchObject({ is: 'conflict', theirs: { number: 9 } })

  autosave.choose(`cell:${ref}`, 'mine')
  expect(requests[1]).toMatchObject({ revision: 4, content: { cells: [{ ref, number: 1 }] } })
})

test('holdsBackWhatMayNotBeSavedUntilTheReportMayBeEditedAgain', async () => {
  const { requests, save } = server()
  const autosave = new Autosave(report(1), { save, kept: kept() })
  autosave.type(`cell:${ref}`, number(ref, 1))
  autosave.flush()
  await requests[0]?.answer({ is: 'stopped', stop: { why: 'notAllowed', message: '报告正在审核。' } })
  autosave.resume()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(requests).toHaveLength(1)
  expect(autosave.change(`cell:${ref}`)?.mine).toEqual(number(ref, 1))

  autosave.seen({ ...report(1), permittedActions: [] })
  expect(requests).toHaveLength(1)
  autosave.seen(report(1))
  expect(requests).toHaveLength(2)
})
