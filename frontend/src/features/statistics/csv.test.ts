import { readFileSync } from 'node:fs'
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

/** The server's files are held to the same examples. */
const { formulas, texts } = JSON.parse(
  readFileSync('../backend/src/test/resources/export/formulas.json', 'utf8'),
) as Record<'formulas' | 'texts', string[]>

test.each(formulas)('givesTheFormula%jNoChance', (text) => {
  expect(csv([[text, -3]]).replaceAll('"', '')).toBe(`\uFEFF'${text},-3\r\n`)
})

test.each(texts)('leavesTheText%jAsItIs', (text) => {
  expect(csv([[text, 1]])).toBe(`\uFEFF${text},1\r\n`)
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
