import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import {
  briefTime,
  chinaTime,
  chinaTimeShort,
  chinaToday,
  daysUntil,
  dayText,
  momentOf,
  onChinaClock,
  shownDay,
  shownTime,
  untilThen,
} from './chinaTime'

const zone = process.env['TZ']

afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

test.each(['Asia/Urumqi', 'America/Los_Angeles', 'Pacific/Kiritimati'])('saysTheSameToABrowserIn %s', (there) => {
  process.env['TZ'] = there
  const now = new Date('2027-01-01T00:30:00+08:00')
  expect(now.getHours()).not.toBe(0)
  vi.useFakeTimers({ now, toFake: ['Date'] })

  expect(shownTime('2026-12-31T10:52:00+08:00')).toBe('2026年12月31日 10:52')
  expect(briefTime('2027-01-01T00:10:00+08:00')).toBe('1月1日 00:10')
  expect(briefTime('2026-12-31T23:10:00+08:00')).toBe('2026年12月31日 23:10')
  expect(dayText('2027-01-31')).toBe('2027年1月31日')
  expect(shownDay('2027-01-31')).toBe('1月31日')
  expect(shownDay('2026-12-31T20:00:00Z')).toBe('1月1日')
  expect(shownDay('2026-12-31T10:00:00Z')).toBe('2026年12月31日')
  expect(chinaToday()).toBe('2027-01-01')
  expect([daysUntil('2026-12-31'), daysUntil('2027-01-01'), daysUntil('2027-01-31')]).toEqual([-1, 0, 30])
})

/** A visitor's clock and zone are not China's; years to choose from are the server's to say. */
test('noOtherFileAsksTheBrowserForItsZoneOrItsDay', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^graphql.generated/.test(file) && !file.endsWith('chinaTime.ts'),
  )
  const asking =
    /new Date\(\)|\.get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|toLocale(Date|Time)?String\(|toDateString\(|toTimeString\(|DateTimeFormat|new Date\([^()]*,/
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => asking.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})

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
