import { expect, test } from 'vitest'
import { addressOfRef, changesBetween, contentRef, refName } from './contentRef'

const here = '640100-jgsw:2025'

test.each([
  ['7', { report: here, revision: 7 }, '版本 7'],
  ['p1', { report: here, publication: 1 }, '已发布第 1 号'],
  ['2024:3', { report: '640100-jgsw:2024', revision: 3 }, '2024 年 版本 3'],
  ['2024:p2', { report: '640100-jgsw:2024', publication: 2 }, '2024 年已发布第 2 号'],
])('reads %s, writes it back and says it in words', (address, ref, words) => {
  expect(contentRef(here, address)).toEqual(ref)
  expect(addressOfRef(here, ref)).toBe(address)
  expect(refName(here, ref)).toBe(words)
})

test.each(['', '0', 'x', 'p', '24:1', null])('takes %j for no side at all', (address) => {
  expect(contentRef(here, address)).toBeNull()
})

test('keepsFiguresApartFromWords', () => {
  expect(changesBetween(here, { from: { report: here, revision: 1 }, to: { report: here, publication: 2 } })).toBe(
    '版本 1 与已发布第 2 号的变动',
  )
})
