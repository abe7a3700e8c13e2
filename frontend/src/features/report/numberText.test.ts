import { expect, test } from 'vitest'
import { readNumber, shownNumber } from './numberText'

test.each([
  ['12', 12],
  [' １２ ', 12],
  ['1,276', 1276],
  ['１，２７６．５５', 1276.55],
  ['-3', -3],
  ['－3', -3],
  ['0', 0],
  ['11 398 889', 11398889],
])('reads %j as a number', (typed, number) => {
  expect(readNumber(typed)).toEqual({ is: 'number', number })
})

test.each(['', '  ', '　'])('leaves %j blank and never makes it a zero', (typed) => {
  expect(readNumber(typed)).toEqual({ is: 'blank' })
})

test('takesTheWordsNotApplicable', () => {
  expect(readNumber('不适用')).toEqual({ is: 'notApplicable' })
})

test.each([
  ['/', '没有发生的填 0'],
  ['—', '没有发生的填 0'],
  ['无', '没有发生的填 0'],
  ['增10', '“增10”不是数字'],
  ['1276.5534万元', '不带“万元”'],
  ['1,27', '逗号'],
  ['1234567890123456', '15 位'],
  ['3.', '没有填入'],
])('does not guess what %j means but says why', (typed, why) => {
  const reading = readNumber(typed)
  expect(reading.is === 'unreadable' && reading.why).toContain(why)
})

test.each([[0.0000001, '0.0000001'], [96171.6, '96171.6'], [1234567890, '1234567890']])('shows %d as people write it', (number, text) => {
  expect(shownNumber(number)).toBe(text)
})
