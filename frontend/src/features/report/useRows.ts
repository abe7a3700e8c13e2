import { useState } from 'react'
import { same } from './parts'

export interface Row<T> {
  /** For React only: rows of prose have no id of their own. */
  key: string
  value: T
}

let made = 0
const newKey = () => `row-${++made}`
const rowsOf = <T,>(values: readonly T[]): Row<T>[] => values.map((value) => ({ key: newKey(), value }))

/**
 * A list as it is being written: it may hold rows too unfinished to be saved, which stay on the page while what is
 * finished is passed on. It starts over when the stored list becomes something nobody typed here.
 */
export function useRows<T>(stored: readonly T[], pass: (values: T[]) => void, finished: (values: T[]) => T[]) {
  const [rows, setRows] = useState(() => rowsOf(stored))
  const [passed, setPassed] = useState<readonly T[]>(stored)
  if (!same(stored, passed)) {
    setPassed(stored)
    setRows(rowsOf(stored))
  }

  const become = (next: Row<T>[]) => {
    const values = finished(next.map((row) => row.value))
    setRows(next)
    if (same(values, passed)) return
    setPassed(values)
    pass(values)
  }
  return {
    rows,
    set: (key: string, value: T) => become(rows.map((row) => (row.key === key ? { key, value } : row))),
    add: (...values: T[]) => become([...rows, ...rowsOf(values)]),
    remove: (key: string) => become(rows.filter((row) => row.key !== key)),
    move: (key: string, by: -1 | 1) => become(moved(rows, rows.findIndex((row) => row.key === key), by)),
  }
}

function moved<T>(rows: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...rows]
  const [row] = next.splice(from, 1)
  if (row !== undefined) next.splice(Math.max(0, from + by), 0, row)
  return next
}
