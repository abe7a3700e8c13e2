import { expect, test } from 'vitest'
import { requestsAddress, requestsAsked, requestsFilter } from './requestFilter'

test.each([
  '',
  'show=closed&year=2026',
  'mine=',
  'show=all&find=2026-12',
  'agency=640100-jyj&column=OVERDUE',
  'agency=640100-jyj&cell=requests.granted.person&cellYear=2026',
])('the address %s says the same when it is written again', (address) => {
  expect(requestsAddress(requestsAsked(new URLSearchParams(address))).toString()).toBe(address)
})

test('a cell shows open and closed ones', () => {
  const asked = requestsAsked(new URLSearchParams('cell=requests.carriedOut.total&cellYear=2026'))
  expect(requestsFilter(asked)).toEqual({
    open: null,
    mine: null,
    find: null,
    numberYear: null,
    cell: { year: 2026, ref: 'requests.carriedOut.total' },
    column: null,
  })
})
