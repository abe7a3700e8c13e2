import { expect, test } from 'vitest'
import { outcomeShares, reviewShares } from './shares'

test('takesTogetherWhatTheFormPutsUnderOneHeading', () => {
  const numbers = new Map([
    ['requests.granted.total', 5],
    ['requests.partlyGranted.total', 0],
    ['requests.refused-internal.total', 2],
    ['requests.refused-thirdParty.total', 1],
    ['requests.refused-internal.person', 9],
    ['requests.other.total', 4],
    ['requests.unavailable-notHeld.total', null],
  ])
  expect(outcomeShares(numbers).map(({ key, number }) => [key, number])).toEqual([
    ['granted', 5],
    ['partlyGranted', 0],
    ['refused', 3],
    ['unavailable', null],
    ['notProcessed', null],
    ['other', 4],
  ])
})

test('addsBothKindsOfLitigation', () => {
  const numbers = new Map([
    ['review.directLitigation.upheld', 2],
    ['review.litigationAfterReconsideration.upheld', 3],
    ['review.reconsideration.upheld', 7],
  ])
  expect(reviewShares(numbers, ['directLitigation', 'litigationAfterReconsideration'])[0]?.number).toBe(5)
  expect(reviewShares(numbers, ['reconsideration'])[0]?.number).toBe(7)
})
