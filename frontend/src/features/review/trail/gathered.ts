interface Entry {
  by: string
  action: string
}

export interface Gathered<T> {
  first: T
  last: T
  count: number
}

/** Neighbouring saves by the same person as one; everything else alone. */
export function gathered<T extends Entry>(entries: readonly T[]): Gathered<T>[] {
  const runs: Gathered<T>[] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    if (run && entry.action === 'SAVE' && run.last.action === 'SAVE' && run.last.by === entry.by) {
      run.last = entry
      run.count++
    } else runs.push({ first: entry, last: entry, count: 1 })
  }
  return runs
}
