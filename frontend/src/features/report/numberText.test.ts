import { expect, test } from 'vitest'
import { type Measured, readNumber, shownNumber } from './numberText'

const pieces: Measured = { unit: '件', decimals: 0, signed: false }
const money: Measured = { unit: '万元', decimals: 6, signed: false }
const change: Measured = { unit: '项', decimals: 0, signed: true }
const unnamed: Measured = { unit: null, decimals: 6, signed: false }

test.each([
  ['12', 12],
  [' １２ ', 12],
  ['1,276', 1276],
  ['１，２７６．５５', 1276.55],
  ['-3', -3],
  ['－3', -3],
  ['0', 0],
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
  ['12件', pieces, 12],
  ['1,200 件', pieces, 1200],
  ['25.1万元', money, 25.1],
  ['-8', change, -8],
])('understands %j where the column has that unit', (typed, column, number) => {
  expect(readNumber(typed, column)).toEqual({ is: 'number', number })
})

test.each<[string, Measured, string, string[]]>([
  ['/', pieces, '没有发生的填 0', ['填 0', '不适用', '留空']],
  ['—', pieces, '没有发生的填 0', ['填 0', '不适用', '留空']],
  ['无', pieces, '没有发生的填 0', ['填 0', '不适用', '留空']],
  ['1.5万', pieces, '15000 件吗', ['填 15000']],
  ['1.5万件', pieces, '15000 件吗', ['填 15000']],
  ['1.23456万', pieces, '12345.6', []],
  ['3条', pieces, '本列以“件”计', ['填 3']],
  ['251000元', money, '单位是“万元”', ['折合 25.1 万元']],
  ['1.2亿元', money, '单位是“万元”', ['折合 12000 万元']],
  ['25.1万', money, '单位是“万元”', ['填 25.1 万元']],
  ['1276.5534万元', unnamed, '没有规定单位', ['填 1276.5534（略去“万元”）', '填 12765534']],
  ['减3', change, '减少的填负数', ['填 -3']],
  ['增10项', change, '减少的填负数', ['填 10']],
  ['约120件', pieces, '不是确切的数', ['填 120']],
  ['(8)', change, '带有括号', ['填 -8', '填 8']],
  ['1.2E+05', pieces, '科学计数法', ['填 120000']],
  ['2.5', pieces, '只能填整数', []],
  ['-3', pieces, '不能填负数', []],
  ['0.1234567', money, '超过 6 位', []],
  ['1,27', pieces, '逗号', []],
  ['1234567890123456', pieces, '15 位', []],
  ['####', pieces, '列宽', []],
  ['#REF!', pieces, '公式', []],
  ['50%', pieces, '不带“%”', []],
  ['3.', pieces, '没有填入', []],
  ['3 0 0 0 0 0 3', pieces, '中间有空格', ['填 3000003']],
  ['12 5', pieces, '中间有空格', ['填 125']],
  ['11 398 889', pieces, '中间有空格', ['填 11398889']],
  ['12①', pieces, '不带“①”', []],
  ['35²', pieces, '不带“²”', []],
  ['十二', pieces, '不是数字', []],
  ['1e3', pieces, '科学计数法', ['填 1000']],
  ['12345678901234567890', pieces, '15 位', []],
])('does not guess what %j means but asks', (typed, column, why, choices) => {
  const reading = readNumber(typed, column)
  expect(reading).toMatchObject({ is: 'questioned', why: expect.stringContaining(why) })
  expect(reading.is === 'questioned' && reading.choices.map((choice) => choice.label)).toEqual(choices)
})

test('convertsMoneyWithoutBinaryRemainders', () => {
  const reading = readNumber('1234567元', money)
  expect(reading.is === 'questioned' && reading.choices[0]?.reading).toEqual({ is: 'number', number: 123.4567 })
})

test.each([
  [0.0000001, '0.0000001'],
  [96171.6, '96171.6'],
  [1234567890, '1234567890'],
])('shows %d as people write it', (number, text) => {
  expect(shownNumber(number)).toBe(text)
})
