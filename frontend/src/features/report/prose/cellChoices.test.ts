import { expect, test } from 'vitest'
import type { CellInput } from '../../../graphql/generated/graphql'
import { cellChoices } from './cellChoices'
import { smallForm } from '../saving/editorForTests'

const value = (ref: string): CellInput =>
  ref === 'requests.carriedIn.total' ? { ref, kind: 'NUMBER', number: 1280 } : { ref, kind: 'BLANK', number: null }
const found = (search: string) => cellChoices(smallForm, value, search).map(({ ref }) => ref)

test('findsCellsByWordsOfRowAndColumnInAnyOrder', () => {
  expect(found('自然人 新收')).toEqual(['requests.received.person'])
  expect(found('总计')).toEqual(['requests.carriedIn.total', 'requests.received.total', 'requests.allIn.total'])
})

test('findsACellByItsNumberAndListsThoseWithANumberFirst', () => {
  expect(found('1280')).toEqual(['requests.carriedIn.total'])
  expect(found('')[0]).toBe('requests.carriedIn.total')
  expect(found('没有这样的格')).toEqual([])
})

test('offersASumOfCellsOnlyWithANumberWhereEachOfThemHasOne', () => {
  const received = (ref: string): CellInput =>
    ref === 'requests.received.total' ? { ref, kind: 'NUMBER', number: 20.1 } : value(ref)
  const choice = { ref: 'requests.allIn.total', label: '收件小计 · 总计' }
  expect(cellChoices(smallForm, received, '小计 总计')).toMatchObject([{ ...choice, number: '1300.1' }])
  expect(cellChoices(smallForm, value, '小计 总计')).toMatchObject([{ ...choice, number: null }])
})
