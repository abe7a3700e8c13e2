import { expect, test } from 'vitest'
import { smallForm } from '../report/saving/editorForTests'
import { choosing, chosenOf, maySeeRequests, type OfferedCell, requestsAddress, rowsOf, sorted } from './offer'

const one = 'requests.received.person'
const all = 'requests.received.total'
const carried = 'requests.carriedIn.person'
const cell = (ref: string, number: number, stands: number | null): OfferedCell => ({
  ref,
  number,
  stands,
  differs: stands !== number,
})

test('cellsStandLineByLineAsTheFormHasThemWhateverOrderTheyComeIn', () => {
  const rows = rowsOf(smallForm, [cell(carried, 0, 0), cell(all, 2, null), cell(one, 2, 1)])
  expect(rows.map(({ name, cells }) => [name, cells.map(({ column }) => column)])).toEqual([
    ['一、本年新收', ['自然人', '总计']],
    ['二、上年结转', ['自然人']],
  ])
})

test('aLineIsCalledWithWhatItBelongsTo', () => {
  const [table] = smallForm.tables
  const rows = [{ key: 'received', label: '1.属于国家秘密', group: '（三）不予公开' }]
  const form = { ...smallForm, tables: table ? [{ ...table, rows }] : [] }
  expect(rowsOf(form, [cell(one, 2, 1)])[0]?.name).toBe('（三）不予公开 1.属于国家秘密')
})

test('whatDiffersIsToBeTakenUnlessItsCellWasNotOpened', () => {
  const { open, locked, same } = sorted(
    [cell(one, 2, 1), cell(all, 2, null), cell(carried, 0, 0)],
    (ref) => ref !== all,
  )
  expect([open, locked, same].map((cells) => cells.map(({ ref }) => ref))).toEqual([[one], [all], [carried]])
})

test('allIsChosenButWhatWasLeftOutAlsoAfterAnotherReading', () => {
  const open = [cell(one, 2, 1), cell(all, 2, null)]
  const left = choosing(new Set(), [one], false)
  expect(chosenOf(open, left)).toEqual([all])
  expect(chosenOf([...open, cell(carried, 1, 0)], left)).toEqual([all, carried])
  expect(chosenOf(open, choosing(left, [one, all], true))).toEqual([one, all])
})

test('onlyWhoWorksOnRequestsOrOverseesThemIsLedToThem', () => {
  expect(maySeeRequests(['EDITOR', 'PUBLISHER', 'ADMIN'])).toBe(false)
  expect(maySeeRequests(['EDITOR', 'HANDLER'])).toBe(true)
  expect(maySeeRequests(['OFFICE'])).toBe(true)
  expect(requestsAddress(one, 2025)).toBe('/desk/requests?cell=requests.received.person&cellYear=2025')
})
