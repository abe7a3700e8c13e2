import { expect, test } from 'vitest'
import { allKempt, kempt } from './characters'

test('takesOutWhatNobodySees', () => {
  for (const invisible of [
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u200e',
    '\u202a',
    '\u2066',
    '\0',
    '\u0007',
    '\u007f',
    '\u0090',
    '\u3164',
    '\ufffc',
    '\u{e0041}',
  ]) {
    expect(kempt(`受理1${invisible}2件`)).toBe('受理12件')
    expect(kempt(`国${invisible}家`)).toBe('国家')
  }
  expect(kempt('1\ufe0f2')).toBe('12')
})

test('makesOddSpacesAndLineEndsPlain', () => {
  for (const space of ['\u00a0', '\u2003', '\u202f', '\u2800', '\t'])
    expect(kempt(`Open${space}Data`)).toBe('Open Data')
  for (const end of ['\r\n', '\r', '\u2028', '\u0085', '\v']) expect(kempt(`甲${end}乙`)).toBe('甲\n乙')
})

test('keepsWhatIsText', () => {
  for (const text of [
    '全年公开 12 条，“其中”3.5万字……',
    '　　缩进',
    '辻\u{e0100}某',
    '𠮷野',
    '👨‍👩‍👧，1️⃣，☎️',
    'ئۇيغۇر',
    '\ue000',
    'می‌خواهم',
    '第一行\n第二行',
  ]) {
    expect(kempt(text)).toBe(text)
  }
})

test('showsWhatCannotBeKept', () => {
  for (const code of ['\ud842', '\udc00', '\u202e', '\u2067', '\ufffe'])
    expect(kempt(`地名${code}村`)).toBe('地名\ufffd村')
})

test('movesFiguresWithTheirText', () => {
  expect(allKempt([{ text: '\ufeff收\u200b到7件\u00a0', figures: [{ cell: 'a', start: 4, end: 5 }] }])).toEqual([
    { text: '收到7件 ', figures: [{ cell: 'a', start: 2, end: 3 }] },
  ])
})
