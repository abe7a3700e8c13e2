import { type Keep, merged, mergedStretches, settled } from './mergedParts'
import { same, type PartKey, type PartValue } from '../parts'

/** One part that says something else than what is stored. */
export interface Change {
  readonly mine: PartValue
  /** What was stored when this person began to change it: tells another person's change from no change. */
  readonly base: PartValue
  readonly progress: Progress
  /** What was sent and may be stored although no answer came: found there, it is this person's own. */
  readonly unanswered?: PartValue
}

type Progress =
  | { is: 'waiting' }
  | { is: 'sending'; sent: PartValue }
  | { is: 'refused'; message: string }
  | { is: 'conflict'; theirs: PartValue }

/** Why nothing is being sent at the moment. */
export interface Stop {
  why: 'unreachable' | 'signedOut' | 'notAllowed'
  message: string
}

/**
 * What of a report is not stored yet, in the order in which it was typed, and the revision it builds on. A plain value:
 * every function here answers with the next one. At most one request is under way, so what is typed later can never
 * be overtaken by what was typed before.
 */
export interface SaveQueue {
  readonly revision: number
  readonly changes: ReadonlyMap<PartKey, Change>
  readonly stop: Stop | null
}

type Stored = (key: PartKey) => PartValue

const WAITING: Progress = { is: 'waiting' }

export function emptyQueue(revision: number): SaveQueue {
  return { revision, changes: new Map(), stop: null }
}

export function typed(queue: SaveQueue, key: PartKey, mine: PartValue, stored: PartValue): SaveQueue {
  const before = queue.changes.get(key)
  const base = before?.base ?? stored
  const progress = before?.progress ?? WAITING
  switch (progress.is) {
    case 'sending':
    case 'conflict':
      return withChange(queue, key, { ...before, mine, base, progress })
    case 'waiting':
    case 'refused':
      return same(mine, base)
        ? without(queue, key)
        : withChange(queue, key, { ...before, mine, base, progress: WAITING })
  }
}

/** What the next request should carry; empty while one is under way or something is in the way. */
export function due(queue: SaveQueue): [PartKey, PartValue][] {
  const changes = [...queue.changes]
  return queue.stop || changes.some(([, c]) => c.progress.is === 'sending')
    ? []
    : changes.filter(([, c]) => c.progress.is === 'waiting').map(([key, c]) => [key, c.mine])
}

/** @param keys those that the request carries; all that wait, when none are named */
export function sent(queue: SaveQueue, keys?: readonly PartKey[]): SaveQueue {
  return mapped(queue, (c, key) =>
    c.progress.is === 'waiting' && (keys?.includes(key) ?? true)
      ? { ...c, progress: { is: 'sending', sent: c.mine } }
      : c,
  )
}

/** @param theirs what is stored now, where the server put the save on top of another's */
export function saved(queue: SaveQueue, revision: number, theirs: Stored | null = null): SaveQueue {
  const next = mapped(queue, (c, key) => {
    if (c.progress.is !== 'sending') return theirs ? over(c, key, theirs(key)) : c
    if (same(c.mine, c.progress.sent)) return null
    const typedOn = { mine: c.mine, base: c.progress.sent, progress: WAITING }
    return theirs ? over(typedOn, key, theirs(key)) : typedOn
  })
  return { ...next, revision }
}

/** A change on top of what another stored: beside it, or against it where both changed the same. */
function over(c: Change, key: PartKey, theirs: PartValue): Change | null {
  if (same(theirs, c.mine)) return null
  if (c.unanswered !== undefined && same(theirs, c.unanswered)) return onTop(c.mine, theirs)
  if (same(theirs, c.base)) return { ...c, progress: c.progress.is === 'refused' ? c.progress : WAITING }
  const both = merged(key, c.base, theirs, c.mine)
  return both === null ? { ...c, progress: { is: 'conflict', theirs } } : onTop(both, theirs)
}

function onTop(mine: PartValue, theirs: PartValue): Change | null {
  return same(mine, theirs) ? null : { mine, base: theirs, progress: WAITING }
}

/**
 * Somebody else saved. What the other left alone is sent again on top of the new revision, blocks and entries one by one;
 * where both changed the same, the part waits for the person's choice; what is stored already (an answer that got lost on
 * the way) is done.
 */
export function rebased(queue: SaveQueue, revision: number, theirs: Stored): SaveQueue {
  return { ...mapped(queue, (c, key) => over(c, key, theirs(key))), revision }
}

/** The server named parts it cannot take: they wait for the person, the others go again. */
export function refused(queue: SaveQueue, complaints: ReadonlyMap<PartKey, string>, general: string): SaveQueue {
  const named = [...complaints.keys()].some((key) => queue.changes.get(key)?.progress.is === 'sending')
  return mapped(queue, (c, key) => {
    if (c.progress.is !== 'sending') return c
    const message = named ? complaints.get(key) : general
    return {
      ...c,
      progress: message === undefined || !same(c.mine, c.progress.sent) ? WAITING : { is: 'refused', message },
    }
  })
}

/** The server takes no request of that size: alone the part waits for the person, of several each is tried again in fewer. */
export function tooLarge(queue: SaveQueue, message: string): SaveQueue {
  const alone = [...queue.changes.values()].filter((c) => c.progress.is === 'sending').length === 1
  return alone
    ? refused(queue, new Map(), message)
    : mapped(queue, (c) => (c.progress.is === 'sending' ? { ...c, progress: WAITING } : c))
}

export function stopped(queue: SaveQueue, stop: Stop): SaveQueue {
  return {
    ...mapped(queue, (c) =>
      c.progress.is === 'sending' ? { ...c, progress: WAITING, unanswered: c.progress.sent } : c,
    ),
    stop,
  }
}

/** The network or the person is back; what may not be saved waits on. */
export function resumed(queue: SaveQueue): SaveQueue {
  return queue.stop && queue.stop.why !== 'notAllowed' ? { ...queue, stop: null } : queue
}

/** The report may be edited again. */
export function opened(queue: SaveQueue): SaveQueue {
  return queue.stop?.why === 'notAllowed' ? { ...queue, stop: null } : queue
}

/** 两份都保留, 以我的为准 or 采用对方的, where both changed the same; all else that either wrote stays. */
export function chosen(queue: SaveQueue, key: PartKey, keep: Keep): SaveQueue {
  const change = queue.changes.get(key)
  if (change?.progress.is !== 'conflict') return queue
  const { theirs } = change.progress
  const stretches = mergedStretches(key, change.base, theirs, change.mine)
  const next = onTop(stretches ? settled(key, stretches, keep) : keep === 'theirs' ? theirs : change.mine, theirs)
  return next ? withChange(queue, key, next) : without(queue, key)
}

/** Gives up a change that was refused or may not be saved any more. */
export function givenUp(queue: SaveQueue, key: PartKey): SaveQueue {
  return queue.changes.get(key)?.progress.is === 'sending' ? queue : without(queue, key)
}

/** What a reload found kept in the browser, against what is stored now. */
export function restored(
  revision: number,
  kept: Iterable<readonly [PartKey, Pick<Change, 'mine' | 'base'>]>,
  now: Stored,
): SaveQueue {
  const changes = new Map([...kept].map(([key, { mine, base }]) => [key, { mine, base, progress: WAITING }] as const))
  return rebased({ revision, changes, stop: null }, revision, now)
}

function withChange(queue: SaveQueue, key: PartKey, change: Change): SaveQueue {
  return { ...queue, changes: new Map(queue.changes).set(key, change) }
}

function without(queue: SaveQueue, key: PartKey): SaveQueue {
  const changes = new Map(queue.changes)
  changes.delete(key)
  return { ...queue, changes }
}

function mapped(queue: SaveQueue, change: (c: Change, key: PartKey) => Change | null): SaveQueue {
  const changes = new Map<PartKey, Change>()
  for (const [key, before] of queue.changes) {
    const after = change(before, key)
    if (after) changes.set(key, after)
  }
  return { ...queue, changes }
}
