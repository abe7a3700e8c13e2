import { expect, test } from 'vitest'
import { asInput, readFilter, writeFilter } from './filter'

const read = (query: string) => readFilter(new URLSearchParams(query))

test('readsAFilterFromTheAddressAndWritesItBack', () => {
  const filter = read('agency=640100&below=no&year=2019&search=依申请+网站')
  expect(filter).toEqual({ agency: '640100', below: false, year: 2019, search: '依申请 网站' })
  expect(read(writeFilter(filter))).toEqual(filter)
})

test('asksForAnAgencyAndAllBelowItUnlessToldOtherwise', () => {
  expect(asInput(read('agency=640100'))).toEqual({ within: '640100' })
  expect(asInput(read('agency=640100&below=no'))).toEqual({ agency: '640100' })
  expect(asInput(read('year=2019'))).toEqual({ year: 2019 })
})

test('leavesOutWhatMakesNoSense', () => {
  expect(read('year=二〇一九&search=+++&agency=')).toEqual({ below: true })
  expect(read('year=19.5')).toEqual({ below: true })
  expect(read('year=1949')).toEqual({ below: true })
  expect(read('year=')).toEqual({ below: true })
})

test('writesNothingForAnEmptyFilter', () => {
  expect(writeFilter({ below: true })).toBe('')
  expect(writeFilter({ below: false })).toBe('')
})
