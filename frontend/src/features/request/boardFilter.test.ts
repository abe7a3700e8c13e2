import { expect, test } from 'vitest'
import { boardAddress, boardAsked, boardFile } from './boardFilter'

test.each(['', 'within=640100&column=OVERDUE&search=教育&order=LONGEST', 'column=LATE'])(
  'the address %s says the same when it is written again',
  (address) => {
    expect(decodeURIComponent(boardAddress(boardAsked(new URLSearchParams(address))).toString())).toBe(address)
  },
)

test('what is no column and no order is left out', () => {
  expect(boardAsked(new URLSearchParams('column=toString&order=none'))).toMatchObject({ column: null, orderBy: 'TREE' })
})

test('a file is of what is asked for', () => {
  expect(boardFile(boardAsked(new URLSearchParams('within=640104&column=OVERDUE')), 'csv')).toBe(
    '/requests/board.csv?orderBy=TREE&within=640104&column=OVERDUE',
  )
})
