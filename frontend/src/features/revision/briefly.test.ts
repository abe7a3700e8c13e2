import { expect, test } from 'vitest'
import { briefly } from './briefly'
import type { Piece } from './Pieces'

const same = (text: string): Piece => ({ kind: 'SAME', text })
const added: Piece = { kind: 'ADDED', text: '新增' }

test('leavesOutLongPassagesThatDidNotChangeButNotWhatStandsNextToAChange', () => {
  const long = '甲'.repeat(100) + '乙'.repeat(100)
  const [before, change, after] = briefly([same(long), added, same(long)])
  expect(before?.text).toBe(`……${'乙'.repeat(28)}`)
  expect(change).toBe(added)
  expect(after?.text).toBe(`${'甲'.repeat(28)}……`)
})

test('leavesShortTextsAsTheyAre', () => {
  const pieces = [same('全年新收申请'), added, same('件。')]
  expect(briefly(pieces)).toBe(pieces)
})
