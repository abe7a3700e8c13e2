import { expect, test } from 'vitest'
import { readDay } from './readDay'

test.each([
  '2026-06-30',
  '2026-6-30',
  '2026年6月30日',
  '２０２６年６月３０日',
  '2026年6月30日前',
  '2026.6.30',
  '2026/06/30',
  '20260630',
  '2026 年 6 月 30 日',
  '2026年6月底',
  '2026年6月底前',
])('%s is the thirtieth of June', (text) => expect(readDay(text)).toBe('2026-06-30'))

test.each([
  '2026-06-31',
  '2026年13月1日',
  '2025-02-29',
  '明年6月',
  '6月30日',
  '2026',
  '2026-00-10',
  '2026年6月3 0日',
  '2026 0630',
  '2026年6月3①日',
])('%s is no day', (text) => expect(readDay(text)).toBeUndefined())

test('nothing written is no day asked for', () => expect(readDay('  ')).toBeNull())
