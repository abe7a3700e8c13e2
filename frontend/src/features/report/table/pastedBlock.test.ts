import { expect, test } from 'vitest'
import { along, cellGrid, columnOf, downColumns, farthest, lineOf, neighbour, range, towards } from './cellGrid'
import type { Block } from './clipboardTable'
import { pasted, type Target } from './pastedBlock'

const value = (ref: string) => ({ ref })
const heading = { ref: null }
const grid = cellGrid([
  { cells: [heading, heading, heading] },
  { cells: [heading, value('t.a.x'), value('t.a.y')] },
  { cells: [heading, heading, value('t.b.x'), value('t.b.y')] },
])
const pieces = { unit: '件', decimals: 0, signed: false }
const lay = (block: Block, target: Partial<Target> = {}) =>
  pasted(block, { grid, at: 't.a.x', column: () => pieces, editable: () => true, isBlank: () => true, ...target })

test('laysABlockOverTheCellsFromTheOneInHand', () => {
  expect(
    lay([
      ['1', '2'],
      ['3', '4件'],
    ]),
  ).toEqual({
    fill: [
      { ref: 't.a.x', reading: { is: 'number', number: 1 } },
      { ref: 't.a.y', reading: { is: 'number', number: 2 } },
      { ref: 't.b.x', reading: { is: 'number', number: 3 } },
      { ref: 't.b.y', reading: { is: 'number', number: 4 } },
    ],
    asked: [],
    nothing: [],
    notes: [],
  })
})

test('asksOnceForAllCellsWithTheSameText', () => {
  const { fill, asked } = lay([
    ['1,200', '/'],
    ['/', '1.5万'],
  ])
  expect(fill).toEqual([{ ref: 't.a.x', reading: { is: 'number', number: 1200 } }])
  expect(asked).toEqual([
    {
      why: expect.stringContaining('“/”'),
      choices: expect.arrayContaining([{ label: '填 0', reading: { is: 'number', number: 0 } }]),
      refs: ['t.a.y', 't.b.x'],
    },
    {
      why: expect.stringContaining('15000 件吗'),
      choices: [{ label: '填 15000', reading: { is: 'number', number: 15000 } }],
      refs: ['t.b.y'],
    },
  ])
})

test('neverEmptiesACellForABlankWithoutAsking', () => {
  const { fill, asked, notes } = lay([['', '']], { isBlank: (ref) => ref === 't.a.y' })
  expect(fill).toEqual([])
  expect(asked).toEqual([{ why: expect.stringContaining('原来有数'), choices: expect.anything(), refs: ['t.a.x'] }])
  expect(notes).toEqual(['1 格来源是空白，仍然空着，没有当作 0。'])
})

test('leavesTheHeadingsCopiedAlongOutAndSaysSo', () => {
  const { fill, notes } = lay([
    ['项目', '自然人', '总计'],
    ['1.属于国家秘密', '1', '2'],
    ['2.其他处理', '3', '4'],
  ])
  expect(fill.map(({ ref, reading }) => [ref, reading.is === 'number' && reading.number])).toEqual([
    ['t.a.x', 1],
    ['t.a.y', 2],
    ['t.b.x', 3],
    ['t.b.y', 4],
  ])
  expect(notes).toEqual([expect.stringContaining('自然人、总计、1.属于国家秘密')])
})

test('leavesLockedCellsAloneAndNamesWhatFallsOffTheTable', () => {
  const { fill, notes } = lay(
    [
      ['1', '2'],
      ['3', '4'],
    ],
    { at: 't.b.x', editable: (ref) => ref !== 't.b.x' },
  )
  expect(fill.map(({ ref }) => ref)).toEqual(['t.b.y'])
  expect(notes).toEqual(['1 格已锁定，没有改动。', '2 个值超出了表格，没有填入：3、4。'])
})

test('fillsNothingUnderAMergedCell', () => {
  const { fill, asked } = lay([
    ['1', null],
    [null, '4'],
  ])
  expect(fill.map(({ ref }) => ref)).toEqual(['t.a.x', 't.b.y'])
  expect(asked).toEqual([])
})

test('movesBetweenValueCellsOnly', () => {
  expect(neighbour(grid, 't.a.y', 1, 0)).toBe('t.b.y')
  expect(neighbour(grid, 't.a.y', 0, 1)).toBeNull()
  expect(neighbour(grid, 't.a.x', -1, 0)).toBeNull()
  expect(farthest(grid, 't.a.x', 0, 1)).toBe('t.a.y')
})

test('goesFromTheFootOfAColumnToTheHeadOfTheNextAndBack', () => {
  expect(downColumns(grid, 't.b.x', 1)).toBe('t.a.y')
  expect(downColumns(grid, 't.a.y', -1)).toBe('t.b.x')
  expect(downColumns(grid, 't.b.y', 1)).toBeNull()
})

test('knowsLinesColumnsAndRanges', () => {
  expect(range(grid, 't.b.y', 't.a.x')).toEqual(['t.a.x', 't.a.y', 't.b.x', 't.b.y'])
  expect(lineOf(grid, 't.b.x')).toEqual(['t.b.x', 't.b.y'])
  expect(columnOf(grid, 't.b.y')).toEqual(['t.a.y', 't.b.y'])
})

const two = cellGrid([
  { cells: [heading, value('t.a.x'), value('t.a.y')] },
  { cells: [heading, value('t.b.x'), value('t.b.y')] },
  { cells: [heading, heading] },
  { cells: [heading, value('u.c.z')] },
])

test('movesFromOneTableIntoTheNextThoughItHasFewerColumns', () => {
  expect(towards(two, 't.b.y', 1, 0)).toBe('u.c.z')
  expect(towards(two, 'u.c.z', -1, 0)).toBe('t.b.x')
  expect(along(two, 't.b.y', 1)).toBe('u.c.z')
  expect(downColumns(two, 't.b.x', 1)).toBe('t.a.y')
  expect(downColumns(two, 't.b.y', 1)).toBe('u.c.z')
  expect(downColumns(two, 'u.c.z', -1)).toBe('t.b.y')
  expect(downColumns(two, 'u.c.z', 1)).toBeNull()
  expect(columnOf(two, 't.b.x')).toEqual(['t.a.x', 't.b.x'])
})

test('laysASectionOfSeveralTablesOverAllOfThemWithoutTheHeadingsBetween', () => {
  const { fill, notes } = lay(
    [
      ['第一项', null, null],
      ['信息内容', '本年件数', '现行件数'],
      ['规章', '1', '2'],
      ['规范性文件', '3', '4'],
      ['第五项', null, null],
      ['信息内容', '处理决定数量', null],
      ['行政许可', '5', null],
    ],
    { grid: two, between: new Set(['第一项', '第五项', '信息内容', '本年件数', '现行件数', '处理决定数量']) },
  )
  expect(fill.map(({ ref, reading }) => [ref, reading.is === 'number' && reading.number])).toEqual([
    ['t.a.x', 1],
    ['t.a.y', 2],
    ['t.b.x', 3],
    ['t.b.y', 4],
    ['u.c.z', 5],
  ])
  expect(notes).toEqual([expect.stringContaining('第五项')])
})

test('namesTheCellsForWhichTheSourceSaysThatNothingHappened', () => {
  expect(
    lay([
      ['', '—'],
      ['1.5万', '无'],
    ]).nothing,
  ).toEqual(['t.a.x', 't.a.y', 't.b.y'])
})
