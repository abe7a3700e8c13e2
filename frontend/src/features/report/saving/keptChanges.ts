import type { PartKey } from '../parts'
import type { Change } from './saveQueue'

type Kept = [PartKey, Pick<Change, 'mine' | 'base'>]

/** What was typed and is not stored yet, kept in this browser so that a reload or a crash of the tab loses nothing. */
export interface KeptChanges {
  read: () => Kept[]
  /** Throws when the browser is full or keeps nothing. */
  write: (changes: ReadonlyMap<PartKey, Change>) => void
}

const PREFIX = 'nianbao.unsaved.'
const LOCK = 'nianbao.tab.'

/** This page in this tab, until it is reloaded or closed. */
const thisTab = crypto.getRandomValues(new Uint32Array(2)).join('')

/**
 * Kept per person, so that on a shared computer nobody's text is ever sent under another's name; and per tab, so that
 * two tabs of one person never write over each other.
 */
export function keptChanges(person: string, report: string, tab = thisTab, storage = browserStorage()): KeptChanges {
  const name = nameOf(person, report, tab)
  return {
    read: () => parsed(storage?.getItem(name)),
    write: (changes) => {
      const entries = [...changes].map(([key, { mine, base }]) => [key, { mine, base }])
      if (entries.length === 0) storage?.removeItem(name)
      else if (storage) storage.setItem(name, JSON.stringify(entries))
      else throw new Error('浏览器不允许本站在本机保留内容。')
    },
  }
}

/**
 * Takes over what tabs that are gone have left of a report. Of a part that several of them left, one is taken; the
 * others stay for the next time, and then stand beside it as two versions.
 */
export async function adoptKept(
  person: string,
  report: string,
  tab = thisTab,
  storage = browserStorage(),
): Promise<void> {
  if (!storage) return
  const prefix = nameOf(person, report, '')
  const open = await openTabs()
  const left = Object.keys(storage).filter((name) => name.startsWith(prefix) && !open.has(name.slice(prefix.length)))
  for (const name of left) if (name !== prefix + tab) adopt(storage, name, prefix + tab)
}

function adopt(storage: Storage, from: string, to: string): void {
  const before = storage.getItem(from)
  const own = parsed(storage.getItem(to))
  const known = new Set(own.map(([key]) => key))
  const [taken, left] = split(parsed(before), ([key]) => !known.has(key))
  if (taken.length === 0) return
  // Together they need no more room than before.
  storage.removeItem(from)
  storage.setItem(to, JSON.stringify([...own, ...taken]))
  if (left.length > 0) storage.setItem(from, JSON.stringify(left))
}

function split<T>(all: T[], first: (one: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter((one) => !first(one))]
}

/** A tab holds a lock of its name for as long as it lives. Where there are no locks, every other tab counts as gone. */
async function openTabs(): Promise<Set<string>> {
  const held = await locks()
    ?.query()
    .then(
      (state) => state.held ?? [],
      () => [],
    )
  return new Set(held?.map(({ name = '' }) => name.slice(LOCK.length)))
}

/** Absent without a secure connection and in old browsers, whatever the types say. */
function locks(): LockManager | undefined {
  return navigator.locks as LockManager | undefined
}

void locks()?.request(LOCK + thisTab, () => new Promise(() => {}))

/** Null where the browser keeps nothing for this site. */
function browserStorage(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}

function nameOf(person: string, report: string, tab: string): string {
  return `${PREFIX}${person}.${report}#${tab}`
}

function parsed(text: string | null | undefined): Kept[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter(isChange) : []
  } catch {
    return []
  }
}

/** Not what an earlier release kept here alone; that is with the server now. */
function isChange(entry: unknown): entry is Kept {
  return Array.isArray(entry) && 'mine' in Object(entry[1]) && 'base' in Object(entry[1])
}

/** The reports for which this browser keeps something a person typed. */
export function reportsWithKeptChanges(person: string, storage = browserStorage()): Set<string> {
  const prefix = `${PREFIX}${person}.`
  const names = Object.keys(storage ?? {}).filter((name) => name.startsWith(prefix))
  return new Set(names.map((name) => name.slice(prefix.length, name.lastIndexOf('#'))))
}
