import { expect, test } from 'vitest'
import { cellGrid, columnOf, lineOf, neighbour, range } from './cellGrid'
import { pasted } from './pastedBlock'

const value = (ref: string) => ({ ref })
const heading = { ref: null }
const grid = cellGrid([
  { cells: [heading, heading, heading] },
  { cells: [heading, value('t.a.x'), value('t.a.y')] },
  { cells: [heading, heading, value('t.b.x'), value('t.b.y')] },
])
const all = () => true

test('laysABlockOverTheCellsFromTheOneInHand', () => {
  expect(pasted(grid, 't.a.x', '1\t2\r\n3\t\r\n', all)).toEqual({
    fill: [
      { ref: 't.a.x', reading: { is: 'number', number: 1 } },
      { ref: 't.a.y', reading: { is: 'number', number: 2 } },
      { ref: 't.b.x', reading: { is: 'number', number: 3 } },
      { ref: 't.b.y', reading: { is: 'blank' } },
    ],
    left: [],
  })
})

test('namesWhatIsNotANumberAndFillsTheRest', () => {
  const { fill, left } = pasted(grid, 't.a.x', '1,200\t增10', all)
  expect(fill).toEqual([{ ref: 't.a.x', reading: { is: 'number', number: 1200 } }])
  expect(left).toEqual([expect.stringMatching(/第 1 行第 2 列：“增10”/)])
})

test('leavesLockedCellsAloneAndCountsWhatFallsOffTheTable', () => {
  const { fill, left } = pasted(grid, 't.b.x', '1\t2\n3\t4', (ref) => ref !== 't.b.x')
  expect(fill.map(({ ref }) => ref)).toEqual(['t.b.y'])
  expect(left).toEqual(['1 个格已锁定，没有改动。', '2 个值超出了表格，没有填入。'])
})

test('movesBetweenValueCellsOnly', () => {
  expect(neighbour(grid, 't.a.y', 1, 0)).toBe('t.b.y')
  expect(neighbour(grid, 't.a.y', 0, 1)).toBeNull()
  expect(neighbour(grid, 't.a.x', -1, 0)).toBeNull()
})

test('knowsLinesColumnsAndRanges', () => {
  expect(range(grid, 't.b.y', 't.a.x')).toEqual(['t.a.x', 't.a.y', 't.b.x', 't.b.y'])
  expect(lineOf(grid, 't.b.x')).toEqual(['t.b.x', 't.b.y'])
  expect(columnOf(grid, 't.b.y')).toEqual(['t.a.y', 't.b.y'])
})
