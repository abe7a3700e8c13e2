import { along, type CellGrid, downColumns, farthest, towards } from './cellGrid'

/** How a cell takes keys: all of it in hand, being replaced, or being edited within. */
export type CellMode = 'ready' | 'typing' | 'within'

/** What a key asks of the table. */
export type Deed =
  | { is: 'move'; to: string }
  | { is: 'extend'; to: string }
  | { is: 'choose'; answer: number }
  | { is: 'all' | 'clear' | 'zeros' | 'totals' | 'undo' | 'redo' | 'remark' | 'one' | 'leave' }

export interface KeyPress {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** The key's place on the keyboard: with Alt some keyboards write another character. */
  code?: string
}

/** What a key pressed in a cell asks of the table; null when it stays in the field or is the browser's. */
export function deedOf(press: KeyPress, grid: CellGrid, ref: string, head: string, mode: CellMode): Deed | null {
  const { key, shiftKey, altKey } = press
  if (altKey) return withAlt(press)
  if (press.ctrlKey || press.metaKey) return withControl(press, grid, ref, head, mode)
  switch (key) {
    case 'Tab':
      return move(along(grid, ref, shiftKey ? -1 : 1))
    case 'Enter':
      return move(downColumns(grid, ref, shiftKey ? -1 : 1) ?? ref)
    case 'F2':
      return shiftKey ? { is: 'remark' } : null
    case 'Escape':
      if (mode !== 'ready') return null
      return { is: head === ref ? 'leave' : 'one' }
    case 'Delete':
    case 'Backspace':
      return mode === 'ready' ? { is: 'clear' } : null
    default:
      return plainly(press, grid, shiftKey ? head : ref, mode)
  }
}

function withAlt({ key, code = '' }: KeyPress): Deed | null {
  const digit = /^Digit(\d)$/.exec(code)?.[1] ?? key
  if (digit === '0') return { is: 'zeros' }
  if (key === '=' || code === 'Equal') return { is: 'totals' }
  return /^[1-9]$/.test(digit) ? { is: 'choose', answer: Number(digit) - 1 } : null
}

function withControl(press: KeyPress, grid: CellGrid, ref: string, head: string, mode: CellMode): Deed | null {
  switch (press.key.toLowerCase()) {
    case 'z':
      return { is: press.shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { is: 'redo' }
    case 'a':
      return mode === 'ready' ? { is: 'all' } : null
    default:
      break
  }
  if (mode === 'within') return null
  const from = press.shiftKey ? head : ref
  const [down, right] = arrows[press.key] ?? [0, 0]
  if (down !== 0 || right !== 0) return reach(press, farthest(grid, from, down, right))
  if (press.key === 'Home') return reach(press, grid[0]?.[0] ?? null)
  if (press.key === 'End') return reach(press, grid.at(-1)?.at(-1) ?? null)
  return null
}

const arrows: Record<string, [-1 | 0 | 1, -1 | 0 | 1]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

function plainly(press: KeyPress, grid: CellGrid, from: string, mode: CellMode): Deed | null {
  const [down, right] = arrows[press.key] ?? [0, 0]
  if (mode === 'within' && (right !== 0 || press.shiftKey)) return null
  if (down !== 0 || right !== 0) return reach(press, towards(grid, from, down, right) ?? from)
  if (mode === 'within') return null
  if (press.key === 'Home') return reach(press, farthest(grid, from, 0, -1))
  if (press.key === 'End') return reach(press, farthest(grid, from, 0, 1))
  return null
}

function move(to: string | null): Deed | null {
  return to === null ? null : { is: 'move', to }
}

function reach({ shiftKey }: KeyPress, to: string | null): Deed | null {
  return to !== null && shiftKey ? { is: 'extend', to } : move(to)
}
