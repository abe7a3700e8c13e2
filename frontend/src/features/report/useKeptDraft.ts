import { useEffect, useState } from 'react'
import { chinaYear } from '../../components/chinaTime'

const PREFIX = 'nianbao.draft.'
/** Of older reports nobody writes any more. */
const YEARS = 2

/**
 * What one person is writing about one report and has not sent, kept in this browser, so that neither another page nor a
 * reload nor a closed tab loses it, and two tabs show the same. Under the person's name: a shared computer shows nobody
 * what the one before was writing. Where the browser keeps nothing for this site, it holds until the page is left.
 */
export function useKeptDraft<T>(
  what: string,
  person: string,
  report: string,
  nothing: T,
  isOne: (kept: unknown) => kept is T,
) {
  const name = `${PREFIX}${what}.${person}.${report}`
  const [value, set] = useState(() => {
    forgetOld()
    return read(name, nothing, isOne)
  })
  useEffect(() => write(name, value === nothing ? null : value), [name, value, nothing])
  useEffect(() => {
    const elsewhere = ({ key }: StorageEvent) => {
      if (key === name) set(read(name, nothing, isOne))
    }
    addEventListener('storage', elsewhere)
    return () => removeEventListener('storage', elsewhere)
  }, [name, nothing, isOne])
  return [value, set] as const
}

function read<T>(name: string, nothing: T, isOne: (kept: unknown) => kept is T): T {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return isOne(kept) ? kept : nothing
  } catch {
    return nothing
  }
}

function write(name: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Full, or forbidden to this site: nothing that is done here depends on it.
  }
}

function forgetOld() {
  try {
    const first = chinaYear() - YEARS
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX) && Number(name.slice(name.lastIndexOf(':') + 1)) < first)
        localStorage.removeItem(name)
    }
  } catch {
    // Nothing is kept.
  }
}
