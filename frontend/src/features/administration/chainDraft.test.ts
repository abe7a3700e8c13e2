import { expect, test } from 'vitest'
import { added, chainWords, draftOf, moved, stepsOf, without } from './chainDraft'

const step = (name: string, order: number) => ({
  name,
  role: 'REVIEWER' as const,
  order,
  by: 'OWN' as const,
  proofreader: false,
  fresh: false,
})
const usual = [step('初审', 1), step('复审', 2), step('保密审查', 2), step('终审', 3)]
const words = (draft: ReturnType<typeof draftOf>) => chainWords(stepsOf(draft))

test('readsAndWritesAChainWithoutChangingIt', () => {
  expect(stepsOf(draftOf(usual))).toEqual(usual)
  expect(words(draftOf([usual[3] as never, ...usual.slice(0, 3)]))).toBe('初审 → 复审 ∥ 保密审查 → 终审')
})

test('closesGapsInTheOrder', () => {
  expect(stepsOf(draftOf([step('初审', 5), step('终审', 9)])).map(({ order }) => order)).toEqual([1, 2])
})

test('movesAddsAndRemovesSteps', () => {
  const draft = draftOf(usual)
  expect(words(moved(draft, 3, -1))).toBe('初审 → 复审 → 终审 ∥ 保密审查')
  expect(words(moved(draft, 0, 1))).toBe('复审 → 初审 ∥ 保密审查 → 终审')
  expect(words(without(draft, 0))).toBe('复审 ∥ 保密审查 → 终审')
  expect(words(added(draft))).toBe('初审 → 复审 ∥ 保密审查 → 终审 → （未命名）')
})

test('theFirstStandsBesideNothing', () => {
  const draft = draftOf([step('复审', 1), step('保密审查', 1), step('终审', 2)])
  expect(words(moved(draft, 1, -1))).toBe('保密审查 → 复审 → 终审')
})
