import { beforeEach, expect, test } from 'vitest'
import { forgetDeed, keepDeed, keptDeed, type KeptDeed } from './keptDeed'

const kept: KeptDeed = {
  person: 'chief',
  report: '640100-jgsw:2025',
  deed: 'APPROVE',
  said: { text: '同意。', step: '终审', proofread: true },
}

beforeEach(() => sessionStorage.clear())

test('givesBackWhatWasFilledInUntilItIsForgotten', () => {
  keepDeed(kept)
  expect(keptDeed('chief', '640100-jgsw:2025')).toEqual(kept)
  forgetDeed()
  expect(keptDeed('chief', '640100-jgsw:2025')).toBeNull()
})

test('givesNobodyAnothersWordsAndNoReportThoseOfAnother', () => {
  keepDeed(kept)
  expect(keptDeed('publisher', '640100-jgsw:2025')).toBeNull()
  expect(keptDeed('chief', '640100-jgsw:2024')).toBeNull()
})

test('takesWhatItCannotReadForNothing', () => {
  sessionStorage.setItem('nianbao.deed', '{')
  expect(keptDeed('chief', '640100-jgsw:2025')).toBeNull()
})
