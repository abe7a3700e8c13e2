import { expect, test } from 'vitest'
import { type CellMode, deedOf, type KeyPress } from './cellKeys'

const grid = [
  ['a1', 'a2', 'a3'],
  ['b1', 'b2', 'b3'],
  ['c1', 'c2', 'c3'],
]
const press = (keys: string): KeyPress => {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    altKey: parts.includes('Alt'),
  }
}
const deed = (keys: string, at = 'b2', head = at, mode: CellMode = 'ready') => deedOf(press(keys), grid, at, head, mode)

test.each([
  ['ArrowUp', 'a2'],
  ['ArrowDown', 'c2'],
  ['ArrowLeft', 'b1'],
  ['ArrowRight', 'b3'],
  ['Tab', 'b3'],
  ['Shift+Tab', 'b1'],
  ['Enter', 'c2'],
  ['Shift+Enter', 'a2'],
  ['Home', 'b1'],
  ['End', 'b3'],
  ['Ctrl+Home', 'a1'],
  ['Ctrl+End', 'c3'],
  ['Ctrl+ArrowUp', 'a2'],
  ['Ctrl+ArrowRight', 'b3'],
])('%s moves to %s', (keys, to) => {
  expect(deed(keys)).toEqual({ is: 'move', to })
})

test('Tab goes on in the next line and leaves the table only at its ends', () => {
  expect(deed('Tab', 'a3')).toEqual({ is: 'move', to: 'b1' })
  expect(deed('Tab', 'c3')).toBeNull()
  expect(deed('Shift+Tab', 'a1')).toBeNull()
})

test('a range grows from its far corner', () => {
  expect(deed('Shift+ArrowRight', 'a1', 'b2')).toEqual({ is: 'extend', to: 'b3' })
  expect(deed('Ctrl+Shift+ArrowDown', 'a1', 'b2')).toEqual({ is: 'extend', to: 'c2' })
  expect(deed('Ctrl+Shift+End', 'a1')).toEqual({ is: 'extend', to: 'c3' })
})

test('Alt and a digit answer a question, and Alt+0 fills zeros on purpose', () => {
  expect(deed('Alt+2')).toEqual({ is: 'choose', answer: 1 })
  expect(deed('Alt+0')).toEqual({ is: 'zeros' })
  expect(deed('0')).toBeNull()
})

test('within a number the keys are the caret’s, but Enter, Tab and up and down still go on', () => {
  const own = [
    'ArrowLeft',
    'ArrowRight',
    'Shift+ArrowLeft',
    'Home',
    'End',
    'Delete',
    'Backspace',
    'Ctrl+a',
    'Ctrl+ArrowLeft',
  ]
  expect(own.filter((keys) => deed(keys, 'b2', 'b2', 'within') !== null)).toEqual([])
  expect(deed('Enter', 'b2', 'b2', 'within')).toEqual({ is: 'move', to: 'c2' })
  expect(deed('ArrowDown', 'b2', 'b2', 'within')).toEqual({ is: 'move', to: 'c2' })
})

test('while typing the arrows go on, and deleting takes characters', () => {
  expect(deed('ArrowLeft', 'b2', 'b2', 'typing')).toEqual({ is: 'move', to: 'b1' })
  expect(deed('Backspace', 'b2', 'b2', 'typing')).toBeNull()
})

test('what acts on all that is selected', () => {
  expect(deed('Delete')).toEqual({ is: 'clear' })
  expect(deed('Ctrl+a')).toEqual({ is: 'all' })
  expect(deed('Escape', 'a1', 'b2')).toEqual({ is: 'one' })
  expect(deed('Ctrl+z')).toEqual({ is: 'undo' })
  expect(deed('Ctrl+Shift+Z')).toEqual({ is: 'redo' })
  expect(deed('Ctrl+y', 'b2', 'b2', 'typing')).toEqual({ is: 'redo' })
  expect(deed('Alt+2')).toEqual({ is: 'choose', answer: 1 })
  expect(deed('7')).toBeNull()
})

test('Esc lets go of a table only where there is nothing to abandon', () => {
  expect(deed('Escape')).toEqual({ is: 'leave' })
  expect(deed('Escape', 'b2', 'c3')).toEqual({ is: 'one' })
  expect(deed('Escape', 'b2', 'b2', 'typing')).toBeNull()
})

test('keys with Alt go by their place where the keyboard writes another character', () => {
  expect(deed('Alt+=')).toEqual({ is: 'totals' })
  expect(deedOf({ ...press('Alt+≠'), code: 'Equal' }, grid, 'b2', 'b2', 'ready')).toEqual({ is: 'totals' })
  expect(deedOf({ ...press('Alt+º'), code: 'Digit0' }, grid, 'b2', 'b2', 'ready')).toEqual({ is: 'zeros' })
})
