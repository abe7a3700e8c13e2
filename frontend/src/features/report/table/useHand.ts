import { useMemo, useState } from 'react'
import { type CellGrid, range } from './cellGrid'
import { elementIdOf } from '../parts'

export interface Hand {
  /** The cell with the focus, or the one that gets it first. */
  at: string
  /** The far corner of a range; the cell itself while there is only one. */
  head: string
  /** Whether a cell was taken in hand yet. */
  taken: boolean
  /** The cell in hand, or all of a range. */
  selection: readonly string[]
  take: (ref: string) => void
  extend: (ref: string) => void
  all: () => void
}

/** 选中的单元格: the cell in hand of one table, and the range that reaches from it. */
export function useHand(grid: CellGrid, first: string): Hand {
  const [{ at, head, taken }, set] = useState({ at: first, head: first, taken: false })
  const selection = useMemo(() => (taken ? range(grid, at, head) : []), [grid, at, head, taken])
  const take = (ref: string) => {
    if (ref !== at || head !== at || !taken) set({ at: ref, head: ref, taken: true })
  }
  return {
    at,
    head,
    taken,
    selection,
    take,
    extend: (ref) => set({ at, head: ref, taken: true }),
    all: () => set({ at: grid[0]?.[0] ?? at, head: grid.at(-1)?.at(-1) ?? at, taken: true }),
  }
}

export function focusCell(ref: string) {
  const input = document.getElementById(elementIdOf(`cell:${ref}`))
  // Who is there already has finished typing all the same: at the last cell Enter leads nowhere else.
  if (input === document.activeElement) input?.blur()
  input?.focus()
}
