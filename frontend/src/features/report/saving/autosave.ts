import { allKempt } from '../../../components/characters'
import type { ContentInput } from '../../../graphql/generated/graphql'
import { changedByOthers } from './changedParts'
import type { EditedReport } from '../editedReport'
import { complaintsAt, outgoing, valueIn, type Outgoing, type PartKey, type PartValue, type ValueOf } from '../parts'
import type { KeptChanges } from './keptChanges'
import type { Keep } from './mergedParts'
import * as Queue from './saveQueue'
import type { SaveQueue } from './saveQueue'
import type { SaveAnswer } from './saveReport'

interface Wires {
  /** Never rejects: what goes wrong on the way is a stop. */
  save: (revision: number, content: ContentInput) => Promise<SaveAnswer>
  kept: KeptChanges
}

/** What somebody else saved meanwhile, in parts where nobody has to choose. */
interface Merged {
  /** The last one somebody else saved. */
  revision: number
  parts: PartKey[]
}

/** What is typed in one go is one revision: it is sent once nobody has typed for so long, … */
const PAUSE = 2_000
/** … but whoever types on and on is never further ahead of what is stored than this. */
const LONGEST_WAIT = 10_000
const FIRST_RETRY = 2_000
const LONGEST_RETRY = 30_000

/**
 * Sends a report's changes: after a short pause or at once, one request at a time, and again when something was in
 * the way. What to send and what an answer means is SaveQueue's; this adds time and the wire.
 */
export class Autosave {
  private queue: SaveQueue
  private stored: EditedReport
  private readonly listeners = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | undefined
  /** When the first of what waits was typed; null when nothing does. */
  private waitsSince: number | null = null
  /** Whether there is more to send as soon as an answer has come, without another pause. */
  private goesOn = false
  private retryAfter = FIRST_RETRY
  /** How many parts go in one request: fewer while they are found too large together. */
  private most = Infinity
  private othersMerged: Merged | null = null
  private keptSafely = true

  constructor(
    report: EditedReport,
    private readonly wires: Wires,
  ) {
    this.stored = report
    const kept = wires.kept.read().map(([key, { mine, base }]) => [key, { mine: allKempt(mine), base }] as const)
    this.queue = Queue.restored(report.revision, kept, this.storedValue)
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  readonly snapshot = () => this.queue

  /** As stored: changes together with the queue, so that no reader ever sees one without the other. */
  readonly report = () => this.stored

  /** Whether what waits would outlive this page; false when the browser is full or keeps nothing. */
  readonly isKept = () => this.keptSafely

  readonly merged = () => this.othersMerged

  change(key: PartKey) {
    return this.queue.changes.get(key)
  }

  type<K extends PartKey>(key: K, value: ValueOf<K>) {
    this.changed(Queue.typed(this.queue, key, allKempt(value), this.storedValue(key)))
    if (this.queue.stop) return
    this.waitsSince ??= Date.now()
    this.later(Math.min(PAUSE, this.waitsSince + LONGEST_WAIT - Date.now()))
  }

  /** Sends what waits now: the pause is over, a part of the report was left, the person asked. */
  readonly flush = () => {
    // Nothing goes out while something is in the way; what tries again goes on trying.
    if (this.queue.stop) return
    clearTimeout(this.timer)
    this.timer = undefined
    const due = Queue.due(this.queue)
    const parts = due.slice(0, this.most)
    this.goesOn = this.sending() || due.length > parts.length
    this.waitsSince = null
    if (parts.length > 0) void this.send(parts)
  }

  /** The network or the person is back. */
  readonly resume = () => {
    this.changed(Queue.resumed(this.queue))
    this.flush()
  }

  /** Settles a part that somebody else changed too. */
  choose(key: PartKey, keep: Keep) {
    this.changed(Queue.chosen(this.queue, key, keep))
    this.flush()
  }

  giveUp(key: PartKey) {
    this.changed(Queue.givenUp(this.queue, key))
  }

  /** The report was read again. A newer revision is somebody else's, unless a request of ours is under way. */
  seen(report: EditedReport) {
    if (report.revision < this.queue.revision || report === this.stored || this.sending()) return
    const queue = report.revision > this.queue.revision ? this.rebased(report) : this.queue
    this.stored = report
    this.changed(report.permittedActions.includes('EDIT') ? Queue.opened(queue) : queue)
    this.flush()
  }

  /** An earlier revision has become the newest one: nothing of it is another person's. */
  restored(report: EditedReport) {
    this.stored = report
    this.changed(Queue.rebased(this.queue, report.revision, this.storedValue))
    this.flush()
  }

  private async send(parts: readonly (readonly [PartKey, PartValue])[]) {
    const revision = this.queue.revision
    const { content, partAt } = outgoing(parts, this.stored.content)
    this.changed(
      Queue.sent(
        this.queue,
        parts.map(([key]) => key),
      ),
    )
    const answer = await this.wires.save(revision, content)
    this.retryAfter = answer.is === 'stopped' ? this.retryAfter : FIRST_RETRY
    this.most = answer.is === 'tooLarge' ? Math.ceil(parts.length / 2) : Infinity
    this.changed(this.after(answer, partAt))
    if (answer.is === 'stopped') {
      if (answer.stop.why === 'unreachable') this.retry()
    } else if (answer.is !== 'saved' || this.goesOn || this.timer === undefined) {
      // What the answer itself left to be sent has no timer of its own.
      this.flush()
    }
  }

  private after(answer: SaveAnswer, partAt: Outgoing['partAt']): SaveQueue {
    switch (answer.is) {
      case 'saved': {
        // The server has put it on top of what others saved since.
        const { revision } = answer.report
        const alone = revision <= this.queue.revision + 1
        return this.met(answer.report, revision - 1, () =>
          Queue.saved(this.queue, revision, alone ? null : this.storedValue),
        )
      }
      case 'stale':
        return this.rebased(answer.theirs)
      case 'invalid':
        return Queue.refused(this.queue, complaintsAt(answer.problems, partAt), answer.message)
      case 'tooLarge':
        return Queue.tooLarge(this.queue, answer.message)
      case 'stopped':
        return Queue.stopped(this.queue, answer.stop)
    }
  }

  private rebased(newer: EditedReport): SaveQueue {
    return this.met(newer, newer.revision, () => Queue.rebased(this.queue, newer.revision, this.storedValue))
  }

  /** Takes in what is stored now, and notes what of it is others' and stands on the page without anybody having to choose. */
  private met(newer: EditedReport, revision: number, next: () => SaveQueue): SaveQueue {
    const others = changedByOthers(this.stored.content, newer.content, this.queue.changes)
    this.stored = newer
    const queue = next()
    const parts = others.filter((key) => queue.changes.get(key)?.progress.is !== 'conflict')
    if (parts.length > 0 && revision > this.queue.revision) this.othersMerged = { revision, parts }
    return queue
  }

  private retry() {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.resume, this.retryAfter)
    this.retryAfter = Math.min(this.retryAfter * 2, LONGEST_RETRY)
  }

  private later(milliseconds: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.flush, milliseconds)
  }

  private sending() {
    return [...this.queue.changes.values()].some((c) => c.progress.is === 'sending')
  }

  private keep() {
    try {
      this.wires.kept.write(this.queue.changes)
      this.keptSafely = true
    } catch {
      this.keptSafely = false
    }
  }

  private readonly storedValue = (key: PartKey): PartValue => valueIn(this.stored.content, key)

  private changed(queue: SaveQueue) {
    this.queue = queue
    this.keep()
    this.listeners.forEach((listener) => listener())
  }
}
