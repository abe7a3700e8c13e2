import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CellInput } from '../../../graphql/generated/graphql'
import { Autosave } from './autosave'
import { reportIn } from './editorForTests'
import { adoptKept, keptChanges, reportsWithKeptChanges } from './keptChanges'
import { saveStateOf } from './SaveState'
import type { SaveAnswer } from './saveReport'
import { sheetOf } from '../table/sheet'

const ref = 'requests.received.person'
const other = 'requests.received.total'
const number = (of: string, value: number): CellInput => ({ ref: of, kind: 'NUMBER', number: value, note: null })
const tab = (name: string) => keptChanges('person', 'gov:2025', name)
const typing = (kept: ReturnType<typeof keptChanges>) =>
  new Autosave(reportIn({}), { save: () => new Promise(() => {}), kept })

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test('keepsWhatTwoTabsOfOnePersonTypeApartAndGivesEachWhatClosedOnesLeft', async () => {
  typing(tab('a')).type(`cell:${ref}`, number(ref, 1))
  const second = typing(tab('b'))
  second.type(`cell:${other}`, number(other, 2))
  second.type(`cell:${ref}`, number(ref, 3))
  expect(tab('a').read()).toMatchObject([[`cell:${ref}`, { mine: { number: 1 } }]])

  // Both are gone: one version of the cell is taken over, the other waits for the next time.
  await adoptKept('person', 'gov:2025', 'c')
  expect(
    tab('c')
      .read()
      .map(([key]) => key),
  ).toEqual(expect.arrayContaining([`cell:${ref}`, `cell:${other}`]))
  expect([...tab('a').read(), ...tab('b').read()].map(([key]) => key)).toEqual([`cell:${ref}`])
  expect(reportsWithKeptChanges('person')).toEqual(new Set(['gov:2025']))
})

test('leavesToAnOpenTabWhatItKeeps', async () => {
  const held = [{ name: 'nianbao.tab.a', mode: 'exclusive', clientId: 'x' }]
  vi.stubGlobal('navigator', { locks: { query: () => Promise.resolve({ held }) } })
  typing(tab('a')).type(`cell:${ref}`, number(ref, 1))
  await adoptKept('person', 'gov:2025', 'b')
  expect(tab('b').read()).toEqual([])
  expect(tab('a').read()).toHaveLength(1)
})

test('goesOnSavingAndSaysSoWhenTheBrowserIsFull', async () => {
  let answer: ((saved: SaveAnswer) => void) | undefined
  const full = {
    getItem: () => null,
    removeItem: () => {},
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  const kept = keptChanges('person', 'gov:2025', 'a', full as unknown as Storage)
  const autosave = new Autosave(reportIn({}), {
    save: () =>
      new Promise((resolve) => {
        answer = resolve
      }),
    kept,
  })
  autosave.type(`cell:${ref}`, number(ref, 1))
  expect(autosave.isKept()).toBe(false)
  const stopped = { ...autosave.snapshot(), stop: { why: 'unreachable', message: '连接不上。' } as const }
  expect(saveStateOf(stopped, true, autosave.isKept()).text).toMatch(/请勿关闭/)

  autosave.flush()
  answer?.({ is: 'saved', report: reportIn({ revision: 2, cells: [number(ref, 1)] }) })
  await vi.waitFor(() => expect(autosave.snapshot().changes.size).toBe(0))
  expect(autosave.isKept()).toBe(true)
})

test('saysThatNothingIsKeptWhereTheBrowserForbidsIt', () => {
  const autosave = typing(keptChanges('person', 'gov:2025', 'a', null))
  expect(autosave.isKept()).toBe(true)
  autosave.type(`cell:${ref}`, number(ref, 1))
  expect(autosave.isKept()).toBe(false)
})

test('keepsATextThatIsNoNumberYetUntilItIsAbandonedOrUnderstood', () => {
  const sheet = sheetOf(typing(tab('a')), 'requests')
  sheet.type(ref, '1.5万', { is: 'questioned', why: '是 15000 吗？', choices: [] })
  const after = sheetOf(typing(tab('a')), 'requests')
  expect(after.text(ref)).toBe('1.5万')
  after.revert(ref)
  expect(sheetOf(typing(tab('a')), 'requests').text(ref)).toBeNull()
  expect(localStorage).toHaveLength(0)
})
