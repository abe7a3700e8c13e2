import { expect, test } from 'vitest'
import { wordDifference } from './wordDifference'

const marked = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'SAME' ? text : `${kind === 'ADDED' ? '+' : '-'}[${text}]`))
    .join('')

test.each([
  ['全年新收申请12件。', '全年新收申请13件。', '全年新收申请-[12]+[13]件。'],
  ['主动公开信息。', '主动公开政府信息。', '主动公开+[政府]信息。'],
  ['一是加强培训。二是完善机制。', '二是完善机制。', '-[一是加强培训。]二是完善机制。'],
  ['', '无', '+[无]'],
  ['增长71.4%', '增长7.1%', '增长-[71.4%]+[7.1%]'],
  ['相同', '相同', '相同'],
])('marks from %j to %j what differs, numbers as a whole', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected)
})

test('showsTwoWhollyDifferentLongTextsWithoutComparingEveryPairOfWords', () => {
  const [before, after] = ['甲乙丙'.repeat(1_000), '丁戊己'.repeat(1_000)]
  expect(wordDifference(before, after)).toEqual([
    { kind: 'REMOVED', text: before },
    { kind: 'ADDED', text: after },
  ])
})
