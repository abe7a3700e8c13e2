import { expect, test } from 'vitest'
import { chinaTime, chinaTimeShort, momentOf, onChinaClock, untilThen } from './chinaTime'

test('tellsTheTimeOfBeijingWhereverTheBrowserIs', () => {
  expect(chinaTime('2026-01-20T01:00:00Z')).toBe('2026年1月20日（星期二）09:00')
  expect(chinaTime('2026-01-30T16:05:00Z')).toBe('2026年1月31日（星期六）00:05')
  expect(chinaTimeShort('2026-01-20T01:00:00Z')).toBe('1月20日 09:00')
  expect(onChinaClock('2026-01-30T16:05:00Z')).toEqual({ date: '2026-01-31', time: '00:05' })
})

test('whatIsTypedIsBeijingsTime', () => {
  expect(momentOf({ date: '2026-01-20', time: '09:00' })).toBe('2026-01-20T09:00:00+08:00')
  expect(momentOf({ date: '', time: '09:00' })).toBeNull()
  expect(momentOf({ date: '2026-01-20', time: '' })).toBeNull()
})

test('saysHowLongItIsUntilThen', () => {
  const now = new Date('2026-01-20T00:00:00Z')
  expect(untilThen('2026-01-20T00:10:00Z', now)).toBe('10 分钟后')
  expect(untilThen('2026-01-20T05:00:00Z', now)).toBe('5 小时后')
  expect(untilThen('2026-01-23T01:00:00Z', now)).toBe('3 天后')
})
