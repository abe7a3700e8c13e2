import type { KeyboardEvent } from 'react'
import { type CellGrid, neighbour } from './cellGrid'

/** Where a key leads from a cell; null when the key stays in the field. Tab is the browser's: fields stand in order. */
export function stepFor(event: KeyboardEvent, grid: CellGrid, ref: string): string | null {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  switch (event.key) {
    case 'ArrowUp':
      return neighbour(grid, ref, -1, 0)
    case 'ArrowDown':
      return neighbour(grid, ref, 1, 0)
    case 'ArrowLeft':
      return event.shiftKey || atEdge(event.target, 'start') ? neighbour(grid, ref, 0, -1) : null
    case 'ArrowRight':
      return event.shiftKey || atEdge(event.target, 'end') ? neighbour(grid, ref, 0, 1) : null
    case 'Enter':
      return neighbour(grid, ref, event.shiftKey ? -1 : 1, 0)
    default:
      return null
  }
}

/** Inside a number the arrows move the caret; at its edge, or while all of it is marked, they move on. */
function atEdge(target: EventTarget, edge: 'start' | 'end'): boolean {
  if (!(target instanceof HTMLInputElement)) return true
  const { selectionStart, selectionEnd, value } = target
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionStart === (edge === 'start' ? 0 : value.length)
}
