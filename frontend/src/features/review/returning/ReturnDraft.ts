import { createContext, useContext, useMemo } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { useKeptDraft } from '../../report/useKeptDraft'
import type { ReturnItem, ReturnPart } from '../returnPart'

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

/** Kept until the report is returned. */
export function useNewReturnDraft(report: string): ReturnDraft {
  const [kept, setKept] = useKeptDraft('return', useSession().person, report, nothing, isKept)
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
    [kept, setKept],
  )
}

function isKept(kept: unknown): kept is Kept {
  return Array.isArray((kept as Partial<Kept> | null)?.items)
}
