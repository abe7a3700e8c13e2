import { same } from '../parts'

/** A stretch of what two people's changes of one list come to: agreed, or, where both changed it otherwise, each one's. */
export interface Stretch<T> {
  mine: readonly T[]
  /** Null where there is nothing to choose. */
  theirs: readonly T[] | null
}

/** What stands now where some entries stood; none are taken away where something was only put in. */
interface Hunk<T> {
  from: number
  to: number
  put: readonly T[]
}

/**
 * Two changes of one list, made without knowledge of each other, put together; the server does the same with what is saved.
 *
 * @param inTurn whether what both put in at the same place simply follows each other
 */
export function threeWays<T>(
  seen: readonly T[],
  theirs: readonly T[],
  mine: readonly T[],
  inTurn: boolean,
): Stretch<T>[] {
  const all = [
    ...hunksOf(seen, theirs).map((hunk) => Object.assign({ own: false }, hunk)),
    ...hunksOf(seen, mine).map((hunk) => Object.assign({ own: true }, hunk)),
  ]
  all.sort((a, b) => a.from - b.from || a.to - b.to)
  const stretches: Stretch<T>[] = []
  let at = 0
  while (all.length > 0) {
    const first = all.shift()
    if (!first) break
    const met = [first]
    let { to } = first
    for (let next = all[0]; next && meets(first.from, to, next); next = all[0]) {
      met.push(next)
      to = Math.max(to, next.to)
      all.shift()
    }
    const said = (own: boolean) =>
      applied(
        seen,
        first.from,
        to,
        met.filter((hunk) => hunk.own === own),
      )
    stretches.push(
      { mine: seen.slice(at, first.from), theirs: null },
      together(said(false), said(true), met, inTurn && to === first.from),
    )
    at = to
  }
  return [...stretches, { mine: seen.slice(at), theirs: null }]
}

function meets(from: number, to: number, next: { from: number; to: number }): boolean {
  return next.from < to || (from === to && next.from === from && next.to === from)
}

function together<T>(theirs: T[], mine: T[], met: { own: boolean }[], inTurn: boolean): Stretch<T> {
  if (met.every((hunk) => hunk.own) || same(theirs, mine)) return { mine, theirs: null }
  if (met.every((hunk) => !hunk.own)) return { mine: theirs, theirs: null }
  return inTurn ? { mine: [...theirs, ...mine], theirs: null } : { mine, theirs }
}

function applied<T>(seen: readonly T[], from: number, to: number, hunks: readonly Hunk<T>[]): T[] {
  const said: T[] = []
  let at = from
  for (const hunk of hunks) {
    said.push(...seen.slice(at, hunk.from), ...hunk.put)
    at = hunk.to
  }
  return [...said, ...seen.slice(at, to)]
}

/** Where one list differs from another. */
export function hunksOf<T>(a: readonly T[], b: readonly T[]): Hunk<T>[] {
  let start = 0
  while (start < a.length && start < b.length && same(a[start], b[start])) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && same(a[a.length - 1 - end], b[b.length - 1 - end])) end++
  const hunks: Hunk<T>[] = []
  let left = start,
    right = start
  const differing = (toLeft: number, toRight: number) => {
    // As many for as many: each for its own, so that two edits side by side stay two.
    if (toLeft > left && toLeft - left === toRight - right) {
      for (let at = left; at < toLeft; at++)
        hunks.push({ from: at, to: at + 1, put: b.slice(right + at - left, right + at - left + 1) })
    } else if (toLeft > left || toRight > right) hunks.push({ from: left, to: toLeft, put: b.slice(right, toRight) })
    left = toLeft + 1
    right = toRight + 1
  }
  for (const [x, y] of commonOf(a.slice(start, a.length - end), b.slice(start, b.length - end)))
    differing(start + x, start + y)
  differing(a.length - end, b.length - end)
  return hunks
}

/** The places of a longest common run, in both. */
function commonOf(a: readonly unknown[], b: readonly unknown[]): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const length = (x: number, y: number) => lengths[x]?.[y] ?? 0
  for (let x = a.length - 1; x >= 0; x--) {
    const row = lengths[x]
    if (row)
      for (let y = b.length - 1; y >= 0; y--)
        row[y] = same(a[x], b[y]) ? length(x + 1, y + 1) + 1 : Math.max(length(x + 1, y), length(x, y + 1))
  }
  const common: [number, number][] = []
  let x = 0,
    y = 0
  while (x < a.length && y < b.length) {
    if (same(a[x], b[y])) common.push([x++, y++])
    else if (length(x + 1, y) >= length(x, y + 1)) x++
    else y++
  }
  return common
}
