import { expect, test } from 'vitest'
import type { CellInput } from '../../../graphql/generated/graphql'
import { cellChoices } from './cellChoices'
import { smallForm } from '../saving/editorForTests'

const value = (ref: string): CellInput =>
  ref === 'requests.carriedIn.total' ? { ref, kind: 'NUMBER', number: 1280 } : { ref, kind: 'BLANK', number: null }
const found = (search: string) => cellChoices(smallForm, value, search).map(({ ref }) => ref)

test('findsCellsByWordsOfRowAndColumnInAnyOrder', () => {
  expect(found('自然人 新收')).toEqual(['requests.received.person'])
  expect(found('总计')).toEqual(['requests.carriedIn.total', 'requests.received.total'])
})

test('findsACellByItsNumberAndListsThoseWithANumberFirst', () => {
  expect(found('1280')).toEqual(['requests.carriedIn.total'])
  expect(found('')[0]).toBe('requests.carriedIn.total')
  expect(found('没有这样的格')).toEqual([])
})
