import { render } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { selectedPassage, selectPassage } from './selectPassage'

// jsdom lays nothing out, so nothing can be scrolled to.
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})

test('selectsAPassageInAField', () => {
  const { container } = render(
    <div>
      <textarea defaultValue="第一段。" />
      <textarea defaultValue="全年新收5件。" />
    </div>,
  )
  expect(selectPassage(container, '新收5件')).toBe(true)
  const field = container.querySelectorAll('textarea')[1]
  expect(document.activeElement).toBe(field)
  expect(selectedPassage(container)).toBe('新收5件')
})

test('selectsAPassageThatRunsThroughSeveralPiecesOfText', () => {
  const { container } = render(
    <section tabIndex={-1}>
      <p>
        全年新收<span>5</span>件，办结4件。
      </p>
    </section>,
  )
  expect(selectPassage(container, '新收5件')).toBe(true)
  expect(getSelection()?.toString()).toBe('新收5件')
  expect(selectedPassage(container)).toBe('新收5件')
})

test('leavesTheFocusAloneWhenThePassageIsGone', () => {
  const { container } = render(
    <section tabIndex={-1}>
      <p>已改写。</p>
    </section>,
  )
  expect(selectPassage(container, '新收5件')).toBe(false)
  expect(document.activeElement).toBe(document.body)
})
