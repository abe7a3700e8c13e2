import { expect, test } from 'vitest'
import { blockOn, linesOf, spaced, withoutHeadings } from './clipboardTable'

test.each<[string, string, string[][]]>([
  [
    'Excel, Windows line ends',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'a blank at the end of a line',
    '1\t\r\n\t4',
    [
      ['1', ''],
      ['', '4'],
    ],
  ],
  ['a blank last line of a block', '1\n\n', [['1'], ['']]],
  ['a line break within a cell', '"第一\n行"\t2', [['第一行', '2']]],
  ['quotes within quotes', '"三安全""一稳定"""\t1', [['三安全"一稳定"', '1']]],
  ['a quote that does not enclose', '“甲”\t5"', [['“甲”', '5"']]],
  ['a tab within a cell', '"1\t2"\t3', [['1\t2', '3']]],
  ['one value', ' 12 ', [['12']]],
])('splits what a spreadsheet copied: %s', (_, text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

test('spreadsMergedCellsOfAnHtmlTableOverTheirPlaces', () => {
  const html = `<html><style>td{mso:1}</style><table>
    <tr><td rowspan=2>合并</td><td colspan=2>1</td></tr>
    <tr><td>2&nbsp;</td><td><p>3</p><p>4</p></td></tr></table></html>`
  expect(blockOn({ plain: '合并 1 2 34', html }).block).toEqual([
    ['合并', '1', null],
    [null, '2', '34'],
  ])
})

test('prefersTheHtmlTableWhenThePlainTextFellApart', () => {
  const html = '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
  expect(blockOn({ plain: '1\n2\n3\n4', html }).block).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
})

test('prefersThePlainTextWhenTheHtmlSaysLess', () => {
  const html = '<table><tr><td>####</td><td>2</td></tr></table>'
  expect(blockOn({ plain: '12345678\t2', html }).block).toEqual([['12345678', '2']])
  expect(blockOn({ plain: '7', html: '<p>7</p>' }).block).toEqual([['7']])
})

const on = (value: string, style = '') =>
  blockOn({ plain: '912\t5', html: `<style>${style}</style><table><tr><td>${value}</td><td>5</td></tr></table>` })

test('readsWhatWasMeantWhereAValueWasCorrectedHiddenOrNoted', () => {
  expect(on('<del>9</del>12')).toEqual({ block: [['12', '5']], leftOut: '删除线文字 1 处' })
  expect(
    on('<font class=old>9</font>12', '<!--.old\n\t{color:red;\n\ttext-decoration:line-through;}-->').block,
  ).toEqual([['12', '5']])
  expect(on('12<sup>①</sup>')).toEqual({ block: [['12', '5']], leftOut: '注释标号 1 处' })
  expect(on('12<sup>1</sup>').block).toEqual([['12¹', '5']])
  expect(blockOn({ plain: '912', html: '<s>9</s>12' }).block).toEqual([['12']])
})

test('takesHeadingsOffButNoValues', () => {
  expect(
    withoutHeadings([
      ['', '自然人', '总计'],
      ['新收', '1', '/'],
      ['结转', '', '不适用'],
    ]),
  ).toEqual({
    values: [
      ['1', '/'],
      ['', '不适用'],
    ],
    headings: ['自然人', '总计', '新收', '结转'],
  })
  expect(
    withoutHeadings([
      ['无', '/'],
      ['约3', '1.5万'],
    ]).headings,
  ).toEqual([])
})

test.each<[string, string, number, string[][] | null]>([
  ['a row as a PDF viewer copies it', '3 0 0 0 0 0 3', 7, [['3', '0', '0', '0', '0', '0', '3']]],
  [
    'several of them',
    '3 0 3\n1 0 1',
    7,
    [
      ['3', '0', '3'],
      ['1', '0', '1'],
    ],
  ],
  ['two that fill the line', '12 5', 2, [['12', '5']]],
  ['two that may be one torn apart', '12 5', 7, null],
  ['more than the line has cells', '3 0 0 0', 3, null],
  ['what may be thousands', '11 398 889', 7, null],
  ['words', '一 二 三', 7, null],
])('parts at spaces %s', (_, text, room, lines) => {
  expect(spaced(linesOf(text), room)).toEqual(lines)
})
