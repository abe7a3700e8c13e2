import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import type { Place } from '../places'
import { usePageKeys } from './usePageKeys'

const places: Place[] = ['opening', 'section-1', 'channels']
const left = vi.fn<() => void>()

function Pages() {
  const [place, open] = useState<Place>('opening')
  const page = usePageKeys(places, place, open)
  return (
    <div ref={page} tabIndex={-1} role="group" aria-label={place}>
      <input key={place} aria-label={`field of ${place}`} onBlur={left} />
    </div>
  )
}

test('turnsToTheNextPageAndBackAndLeavesTheFieldBefore', async () => {
  Element.prototype.scrollIntoView ??= () => {}
  render(<Pages />)
  await userEvent.click(screen.getByRole('textbox', { name: 'field of opening' }))
  await userEvent.keyboard('{Alt>}{PageDown}{/Alt}')
  expect(left).toHaveBeenCalledOnce()
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'section-1' }))
  await userEvent.keyboard('{Alt>}{PageDown}{PageDown}{/Alt}')
  expect(screen.getByRole('group', { name: 'channels' })).toBeTruthy()
  await userEvent.keyboard('{PageUp}')
  expect(screen.getByRole('group', { name: 'channels' })).toBeTruthy()
  await userEvent.keyboard('{Alt>}{PageUp}{/Alt}')
  expect(screen.getByRole('group', { name: 'section-1' })).toBeTruthy()
})
