import { useState } from 'react'
import { same } from '../parts'

interface Row<T> {
  /** For React only: what is new has no id of the server's yet. */
  key: string
  value: T
}

let made = 0
const newKey = () => `row-${++made}`

/** A row that was there already stays the same one, so that whoever types in it goes on. */
function rowsOf<T>(values: readonly T[], before: readonly Row<T>[] = []): Row<T>[] {
  return values.map((value) => ({
    key: before.find((row) => idOf(row.value) !== undefined && idOf(row.value) === idOf(value))?.key ?? newKey(),
    value,
  }))
}

const idOf = (value: unknown) => (value as { id?: string | null }).id ?? undefined

/** The stored list with what the server holds beside it where it was written here. */
function arranged<T extends { id?: string | null | undefined }>(
  stored: readonly T[],
  mine: readonly T[],
  isPlaced: (value: T) => boolean,
): readonly T[] {
  const loose = stored.filter((value) => !isPlaced(value) && mine.some(({ id }) => id === value.id))
  if (loose.length === 0) return stored
  const all = stored.filter((value) => !loose.includes(value))
  for (const [at, { id }] of mine.entries()) {
    const value = loose.find((one) => one.id === id)
    const before = all.findIndex((one) => one.id === mine[at - 1]?.id)
    if (value) all.splice(at === 0 || before >= 0 ? before + 1 : all.length, 0, value)
  }
  return all
}

interface Kept<T> {
  rows: Row<T>[]
  /** How the list stood before each thing done to it here; typing in one row counts as one thing. */
  past: Row<T>[][]
  typing: string | null
}

interface ListPart<T> {
  value: readonly T[]
  type: (values: T[]) => void
}

/**
 * A list as it is being written. It may hold rows of which nothing was filled in yet, which stay on the page; what is
 * written is passed on. It starts over when the stored list becomes something nobody typed here, with the same rows where
 * they are the same, so that nobody is thrown out of a field.
 *
 * @param isPlaced false for what the server holds beside its list: that comes back behind all others, and stays where it
 *   was written here
 */
export function useRows<T extends { id?: string | null | undefined }>(
  { value: list, type: pass }: ListPart<T>,
  written: (values: T[]) => T[],
  isPlaced: (value: T) => boolean = () => true,
) {
  const [{ rows, past, typing }, keep] = useState<Kept<T>>(() => ({ rows: rowsOf(list), past: [], typing: null }))
  const mine = written(rows.map(({ value }) => value))
  const stored = arranged(list, mine, isPlaced)
  const onStored = () => {
    if (same(mine, stored)) return rows
    const empty = rows.filter(({ value }) => written([value]).length === 0 && !stored.some(({ id }) => id === value.id))
    return [...rowsOf(stored, rows), ...empty]
  }
  const [passed, setPassed] = useState<readonly T[]>(stored)
  if (!same(stored, passed)) {
    setPassed(stored)
    keep({ rows: onStored(), past: [], typing: null })
  }

  const become = (next: Kept<T>) => {
    const values = written(next.rows.map((row) => row.value))
    keep(next)
    if (same(values, passed)) return
    setPassed(values)
    pass(values)
  }
  const done = (next: Row<T>[]) => become({ rows: next, past: [...past, rows], typing: null })
  return {
    rows,
    set: (key: string, value: T) =>
      become({
        rows: rows.map((row) => (row.key === key ? { key, value } : row)),
        past: typing === key ? past : [...past, rows],
        typing: key,
      }),
    add: (...values: T[]) => done([...rows, ...rowsOf(values)]),
    remove: (key: string) => done(rows.filter((row) => row.key !== key)),
    move: (key: string, by: -1 | 1) =>
      done(
        moved(
          rows,
          rows.findIndex((row) => row.key === key),
          by,
        ),
      ),
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
