import type { Session } from '../../auth/session'
import { readEvents, type ServerEvent } from './readEvents'

export type Topic = 'report' | 'presence' | 'queue' | 'season' | 'messages'

/** @param stamp when what was done to a report was done; null where that is unknown or several things were */
export type OnHint = (stamp: string | null) => void

const keyOf = (topic: Topic, subject: string) => `${topic} ${subject}`

/** The server shows every twenty seconds that it is there. */
const SILENCE = 50_000
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000
/** A line that ends sooner was not ended for its age: the server takes so many of one person only. */
const LASTING = 10_000
/** Hints that come together are answered once. */
const TOGETHER = 300

/**
 * 实时提示: hears from the server that something changed, so that what is shown is asked for again. While the window is not
 * in sight it does not listen, as browsers allow only a few open requests; back in sight everything is asked for once. Where
 * the stream cannot be had, everybody looks by himself now and then, as without it.
 */
export class HintSource {
  private readonly listeners = new Map<string, Set<OnHint>>()
  private readonly liveListeners = new Set<() => void>()
  private readonly pending = new Map<string, string | null>()
  private live = false
  private started = false
  private failures = 0
  /** Whether there was a time without a line since everything was last asked for. */
  private missed = false
  private watched = ''
  private stream: AbortController | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly session: Pick<Session, 'token'>) {}

  start(): () => void {
    this.started = true
    document.addEventListener('visibilitychange', this.onVisibility)
    this.connectIn(0)
    return () => {
      this.started = false
      document.removeEventListener('visibilitychange', this.onVisibility)
      this.close()
    }
  }

  /** Whether hints come. */
  readonly isLive = () => this.live

  readonly subscribe = (listener: () => void) => {
    this.liveListeners.add(listener)
    return () => {
      this.liveListeners.delete(listener)
    }
  }

  on(topic: Topic, subject: string, onHint: OnHint): () => void {
    const key = keyOf(topic, subject)
    const all = this.listeners.get(key) ?? new Set()
    this.listeners.set(key, all.add(onHint))
    this.watch()
    return () => {
      all.delete(onHint)
      if (all.size === 0) this.listeners.delete(key)
      this.watch()
    }
  }

  /** What the server needs to know of. */
  private query(): string {
    const keys = [...this.listeners.keys()].map((key) => key.split(' ') as [Topic, string])
    const all = (topics: Topic[]) => [...new Set(keys.filter(([topic]) => topics.includes(topic)).map(([, id]) => id))]
    return [
      ...all(['report', 'presence']).map((id) => `report=${encodeURIComponent(id)}`),
      ...all(['season']).map((year) => `season=${year}`),
    ].join('&')
  }

  private watch() {
    if (!this.started || this.query() === this.watched) return
    // A page that opens says everything it is about at once.
    this.connectIn(50)
  }

  private readonly onVisibility = () => {
    if (document.hidden) {
      this.close()
    } else {
      this.failures = 0
      this.connectIn(0)
      this.everything()
    }
  }

  private connectIn(milliseconds: number) {
    clearTimeout(this.timer)
    if (!this.started || document.hidden) return
    this.timer = setTimeout(() => void this.connect(), milliseconds)
  }

  private close() {
    clearTimeout(this.timer)
    this.stream?.abort()
    this.stream = null
    this.say(false)
  }

  private say(live: boolean) {
    if (this.live === live) return
    this.live = live
    this.liveListeners.forEach((listener) => listener())
  }

  private async connect() {
    this.stream?.abort()
    const stream = new AbortController()
    this.stream = stream
    this.watched = this.query()
    let silence: ReturnType<typeof setTimeout> | undefined
    const onBytes = () => {
      clearTimeout(silence)
      silence = setTimeout(() => stream.abort(), SILENCE)
    }
    let since: number | null = null
    let broken = false
    try {
      const token = await this.session.token()
      const answer = await fetch(`/events${this.watched && '?'}${this.watched}`, {
        headers: { Accept: 'text/event-stream', Authorization: `Bearer ${token}` },
        cache: 'no-store',
        signal: stream.signal,
      })
      if (answer.ok && answer.body && answer.headers.get('Content-Type')?.startsWith('text/event-stream')) {
        since = Date.now()
        this.say(true)
        if (this.missed) this.everything()
        onBytes()
        await readEvents(answer.body, this.onEvent, onBytes)
      }
    } catch {
      broken = !stream.signal.aborted
    } finally {
      clearTimeout(silence)
    }
    if (this.stream !== stream) return
    this.say(false)
    this.missed = true
    // What ends by itself after a while has only come to the end of its token.
    const lasted = since !== null && Date.now() - since > LASTING
    if (lasted) this.failures = 0
    this.connectIn(lasted && !broken ? 200 : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** this.failures++))
  }

  private readonly onEvent = ({ name, data }: ServerEvent) => {
    const [subject = '', stamp] = data.split(' ')
    this.tell(keyOf(name as Topic, subject), stamp ?? null)
  }

  /** What may have been missed is asked for. */
  private everything() {
    this.missed = false
    for (const key of this.listeners.keys()) this.tell(key, null)
  }

  private tell(key: string, stamp: string | null) {
    if (!this.listeners.has(key)) return
    if (this.pending.has(key)) {
      const before = this.pending.get(key) ?? null
      this.pending.set(key, before && stamp && (before > stamp ? before : stamp))
      return
    }
    this.pending.set(key, stamp)
    setTimeout(() => {
      const latest = this.pending.get(key) ?? null
      this.pending.delete(key)
      this.listeners.get(key)?.forEach((onHint) => onHint(latest))
    }, TOGETHER)
  }
}
