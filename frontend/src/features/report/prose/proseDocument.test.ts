import { expect, test } from 'vitest'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { FIGURE, valueIn } from '../parts'
import { reportIn } from '../saving/editorForTests'
import { blocksIn, documentOf, writtenIn } from './proseDocument'

/** The same numbers every time, so that a failure can be seen again. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state % below
  }
}

const words = ['全年公开', ' ', '28', '条', '𠮷', '（一）', '\n', 'e\u0301', '，', FIGURE]

function blocksFor(seed: number): BlockInput[] {
  const next = random(seed)
  return Array.from({ length: 1 + next(5) }, () => {
    const kind = (['HEADING', 'PARAGRAPH', 'ITEM'] as const)[next(3)] ?? 'PARAGRAPH'
    let text = ''
    const figures = []
    for (let left = next(8); left > 0; left--) {
      if (next(3) === 0) {
        figures.push({ cell: `requests.received.c${next(9)}`, start: text.length, end: text.length + FIGURE.length })
        text += FIGURE
      } else text += words[next(words.length)] ?? ''
    }
    return { kind, level: kind === 'PARAGRAPH' ? null : 1 + next(2), text: text || '一', figures }
  })
}

test.each(Array.from({ length: 200 }, (_, seed) => seed))(
  'what goes into the editor comes out of it the same (%i)',
  (seed) => {
    const blocks = blocksFor(seed)
    expect(blocksIn(documentOf(blocks))).toEqual(blocks)
  },
)

test('noProseIsOneEmptyParagraphAndNoProseAgain', () => {
  expect(documentOf([]).childCount).toBe(1)
  expect(blocksIn(documentOf([]))).toEqual([])
})

const line = (text: string): BlockInput => ({ kind: 'PARAGRAPH', level: null, text, figures: [] })

test('anOpenedLineIsNotSent', () => {
  expect(writtenIn(documentOf([line('甲'), line('  '), line('')]))).toEqual([line('甲')])
})

const saying = (number: string) =>
  valueIn(
    reportIn({
      content: {
        preamble: [
          {
            kind: 'PARAGRAPH',
            level: null,
            text: `收到${number}件，办结${number}件`,
            figures: [
              { cell: 'a.b.c', start: 2, end: 2 + number.length },
              { cell: 'a.b.c', start: 6 + number.length, end: 6 + 2 * number.length },
            ],
          },
        ],
      },
    }).content,
    'preamble',
  )

test('aNumberThatFollowedItsCellIsNoChangeOfTheProse', () => {
  expect(saying('5')).toEqual(saying('12000'))
  expect(saying('5')[0]).toMatchObject({ text: `收到${FIGURE}件，办结${FIGURE}件` })
})
