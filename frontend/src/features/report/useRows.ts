import { useState } from 'react'
import { same } from './parts'

export interface Row<T> {
  /** For React only: what is new has no id of the server's yet. */
  key: string
  value: T
}

let made = 0
const newKey = () => `row-${++made}`

/** A row that was there already stays the same one, so that whoever types in it goes on. */
function rowsOf<T>(values: readonly T[], before: readonly Row<T>[] = []): Row<T>[] {
  return values.map((value) => ({ key: before.find((row) => idOf(row.value) !== undefined && idOf(row.value) === idOf(value))?.key ?? newKey(), value }))
}

const idOf = (value: unknown) => (value as { id?: string | null }).id ?? undefined

interface Kept<T> {
  rows: Row<T>[]
  /** How the list stood before each thing done to it here; typing in one row counts as one thing. */
  past: Row<T>[][]
  typing: string | null
}

interface ListPart<T> {
  value: readonly T[]
  type: (values: T[]) => void
  unfinished: readonly T[] | null
  leave: (values: T[] | null) => void
}

/**
 * A list as it is being written: it may hold rows too unfinished to be saved, which stay on the page and in this browser
 * while what is finished is passed on. It starts over when the stored list becomes something nobody typed here; rows
 * that were never saved are then still there, at its end.
 */
export function useRows<T>({ value: stored, type: pass, unfinished, leave }: ListPart<T>, finished: (values: T[]) => T[]) {
  const onStored = (typed: readonly T[], before: readonly Row<T>[] = []) => {
    const neverSaved = (row: T) => finished([row]).length === 0 && !stored.some((one) => same(one, row))
    return rowsOf(same(finished([...typed]), stored) ? typed : [...stored, ...typed.filter(neverSaved)], before)
  }
  const [{ rows, past, typing }, keep] = useState<Kept<T>>(() => ({ rows: onStored(unfinished ?? stored), past: [], typing: null }))
  const [passed, setPassed] = useState<readonly T[]>(stored)
  if (!same(stored, passed)) {
    setPassed(stored)
    keep({ rows: onStored(rows.map((row) => row.value), rows), past: [], typing: null })
  }

  const become = (next: Kept<T>) => {
    const values = finished(next.rows.map((row) => row.value))
    keep(next)
    leave(same(values, next.rows.map((row) => row.value)) ? null : next.rows.map((row) => row.value))
    if (same(values, passed)) return
    setPassed(values)
    pass(values)
  }
  const done = (next: Row<T>[]) => become({ rows: next, past: [...past, rows], typing: null })
  return {
    rows,
    set: (key: string, value: T) => become({
      rows: rows.map((row) => (row.key === key ? { key, value } : row)),
      past: typing === key ? past : [...past, rows],
      typing: key,
    }),
    add: (...values: T[]) => done([...rows, ...rowsOf(values)]),
    remove: (key: string) => done(rows.filter((row) => row.key !== key)),
    move: (key: string, by: -1 | 1) => done(moved(rows, rows.findIndex((row) => row.key === key), by)),
    /** Null when there is nothing to take back. */
    undo: past.length === 0 ? null : () => become({ rows: past.at(-1) ?? rows, past: past.slice(0, -1), typing: null }),
  }
}

function moved<T>(rows: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...rows]
  const [row] = next.splice(from, 1)
  if (row !== undefined) next.splice(Math.max(0, from + by), 0, row)
  return next
}
