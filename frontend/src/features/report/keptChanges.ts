import type { PartKey } from './parts'
import type { Change } from './saveQueue'

/** What was typed and is not stored yet, kept in this browser so that a reload or a crash of the tab loses nothing. */
export interface KeptChanges {
  read: () => [PartKey, Pick<Change, 'mine' | 'base'>][]
  write: (changes: ReadonlyMap<PartKey, Change>) => void
}

const PREFIX = 'nianbao.unsaved.'

/** Kept per person, so that on a shared computer nobody's text is ever sent under another's name. */
export function keptChanges(person: string, report: string, storage: Storage = localStorage): KeptChanges {
  const name = `${PREFIX}${person}.${report}`
  return {
    read: () => parsed(storage.getItem(name)),
    write: changes => {
      if (changes.size === 0) storage.removeItem(name)
      else storage.setItem(name, JSON.stringify([...changes].map(([key, { mine, base }]) => [key, { mine, base }])))
    },
  }
}

function parsed(text: string | null): [PartKey, Pick<Change, 'mine' | 'base'>][] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

/** The reports for which this browser keeps something a person typed. */
export function reportsWithKeptChanges(person: string, storage: Storage = localStorage): Set<string> {
  const prefix = `${PREFIX}${person}.`
  return new Set(Object.keys(storage).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))
}
