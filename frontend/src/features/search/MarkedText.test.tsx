import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anchorOf } from './anchorOf'
import { MarkedText } from './MarkedText'

test('marksTheWordsAndChangesNothingElse', () => {
  const text = '政府网站和ＡＰＰ公开信息。'
  const { container } = render(
    <MarkedText
      text={text}
      marks={[
        { start: 2, end: 4 },
        { start: 5, end: 8 },
      ]}
    />,
  )
  expect(container.textContent).toBe(text)
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['网站', 'ＡＰＰ'])
})

test('leadsToThePartInWhichTheWordsStand', () => {
  expect(['section 5', 'channels', 'pastMeasures', 'preamble'].map((part) => anchorOf(part, null))).toEqual([
    '#section-5',
    '#channels',
    '#measures',
    '',
  ])
  expect(anchorOf('section 3', 'requests.granted.total')).toBe('#requests.granted.total')
})
