import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReturnItem, ReturnPart } from '../reviewing'

/** What is being gathered for a return, wherever in the report it is pointed at. */
export interface ReturnDraft {
  items: readonly ReturnItem[]
  reason: string
  has: (part: string) => boolean
  /** Names a part, or changes what is said of it. */
  put: (part: ReturnPart, note?: string) => void
  remove: (part: ReturnPart) => void
  explain: (reason: string) => void
  clear: () => void
}

/** Null for those who cannot return the report now. */
export const ReturnDraftContext = createContext<ReturnDraft | null>(null)

export function useReturnDraft(): ReturnDraft | null {
  return useContext(ReturnDraftContext)
}

interface Kept {
  items: ReturnItem[]
  reason: string
}

const nothing: Kept = { items: [], reason: '' }

/** Kept in the window until the report is returned, so that a reload or another page of it loses nothing. */
export function useNewReturnDraft(report: string): ReturnDraft {
  const name = `nianbao.return.${report}`
  const [kept, setKept] = useState(() => read(name))
  useEffect(() => {
    if (kept === nothing) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(kept))
  }, [name, kept])
  return useMemo(
    () => ({
      ...kept,
      has: (part) => kept.items.some((item) => item.part === part),
      put: (part, note = '') =>
        setKept(({ items, reason }) => ({
          reason,
          items: items.some((item) => item.part === part)
            ? items.map((item) => (item.part === part ? { part, note } : item))
            : [...items, { part, note }],
        })),
      remove: (part) => setKept(({ items, reason }) => ({ reason, items: items.filter((item) => item.part !== part) })),
      explain: (reason) => setKept(({ items }) => ({ items, reason })),
      clear: () => setKept(nothing),
    }),
    [kept],
  )
}

function read(name: string): Kept {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as Kept | null
    return kept && Array.isArray(kept.items) ? kept : nothing
  } catch {
    return nothing
  }
}
