import { expect, test } from 'vitest'
import { growthOf, shownGrowth } from './growth'

test.each([
  [36, 21, '+71.43%'],
  [20, 30, '-33.33%'],
  [21, 21, '0.00%'],
  [133335, 100000, '+33.34%'],
  [66665, 100000, '-33.34%'],
  [2147483647, 1, '+214748364600.00%'],
])('%i against %i is %s', (items, before, shown) => {
  expect(shownGrowth(growthOf(items, before))).toBe(shown)
})

test.each([
  [null, 3],
  [3, null],
  [3, 0],
  [undefined, undefined],
])('%s against %s cannot be said', (items, before) => {
  expect(growthOf(items, before)).toBeNull()
})
