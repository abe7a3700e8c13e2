import { beforeEach, expect, test } from 'vitest'
import { keptDeed, keptDeeds, keptJoints, type KeptDeed } from './keptDeed'

const kept: KeptDeed = {
  person: 'chief',
  report: '640100-jgsw:2025',
  deed: 'APPROVE',
  said: { text: '同意。', step: '终审' },
}

beforeEach(() => sessionStorage.clear())

test('givesBackWhatWasFilledInUntilItIsForgotten', () => {
  keptDeeds.keep(kept)
  expect(keptDeed('chief', '640100-jgsw:2025')).toEqual(kept)
  keptDeeds.forget()
  expect(keptDeed('chief', '640100-jgsw:2025')).toBeNull()
})

test('givesNobodyAnothersWordsAndNoReportThoseOfAnother', () => {
  keptDeeds.keep(kept)
  expect(keptDeed('publisher', '640100-jgsw:2025')).toBeNull()
  expect(keptDeed('chief', '640100-jgsw:2024')).toBeNull()
})

test('takesWhatItCannotReadForNothing', () => {
  sessionStorage.setItem('nianbao.deed', '{')
  expect(keptDeed('chief', '640100-jgsw:2025')).toBeNull()
})

test('keepsWhichReportsWereToBePublishedTogetherAndWhen', () => {
  const when = { later: true, clock: { date: '2026-01-30', time: '09:00' } }
  const joint = {
    person: 'publisher',
    chosen: [{ id: '640100-jgsw:2025', revision: 7, name: '银川市机关事务服务中心2025年' }],
    said: { text: '一并公布。', when },
  }
  keptJoints.keep(joint)
  expect(keptJoints.keptBy('publisher')).toEqual(joint)
  expect(keptJoints.keptBy('chief')).toBeNull()
})
