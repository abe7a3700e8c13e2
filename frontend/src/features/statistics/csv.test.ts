import { expect, test } from 'vitest'
import { csv, withCoverage } from './csv'

test('quotesWhatNeedsItAndLeavesFiguresAsTheyAre', () => {
  expect(
    csv([
      ['机关', '件'],
      ['甲，"乙"', 12.5],
      ['丙,丁', null],
    ]),
  ).toBe('\uFEFF机关,件\r\n"甲，""乙""",12.5\r\n"丙,丁",\r\n')
})

test('givesAFormulaNoChance', () => {
  expect(csv([['=1+1', -3]])).toBe("\uFEFF'=1+1,-3\r\n")
})

test('aFigureThatIsTakenAwaySaysHowManyAreInIt', () => {
  expect(
    withCoverage(
      [
        ['项目', '件'],
        ['予以公开', null],
      ],
      { included: 4, expected: 9 },
    ),
  ).toEqual([
    ['项目', '件', '应计入机关', '已计入机关'],
    ['予以公开', null, 9, 4],
  ])
})
