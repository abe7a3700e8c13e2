import { expect, test } from 'vitest'
import { FIGURE } from '../parts'
import { partText } from './partText'

test('saysTheNumbersOfTheCellsThatProseRefersTo', () => {
  const text = `新收${FIGURE}件，结转${FIGURE}件。`
  const figures = [
    { cell: 'a', start: 2, end: 6 },
    { cell: 'b', start: 10, end: 14 },
  ]
  const numbers: Record<string, string> = { a: '28', b: '1,203' }
  expect(partText([{ kind: 'PARAGRAPH', level: null, text, figures }], (cell) => numbers[cell] ?? '')).toBe(
    '新收28件，结转1,203件。',
  )
})
