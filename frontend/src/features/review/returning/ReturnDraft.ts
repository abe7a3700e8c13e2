import { createContext, useContext, useMemo } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { useKeptDraft } from '../../report/useKeptDraft'
import type { EditedReport } from '../../report/editedReport'
import type { ReturnItem, ReturnPart } from '../returnPart'
import { placedItems, wordsOf } from './placedItems'

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

/** Kept until the report is returned, whatever others write meanwhile. */
export function useNewReturnDraft({ id, content }: Pick<EditedReport, 'id' | 'content'>): ReturnDraft {
  const [kept, setKept] = useKeptDraft('return', useSession().person, id, nothing, isKept)
  return useMemo(() => {
    const items = placedItems(content, kept.items)
    const change = (to: (items: ReturnItem[]) => ReturnItem[]) =>
      setKept((before) => ({ reason: before.reason, items: to(placedItems(content, before.items)) }))
    return {
      reason: kept.reason,
      items,
      has: (part) => items.some((item) => item.part === part),
      put: (part, note = '') =>
        change((all) => {
          const put = { part, note, ...wordsOf(content, part) }
          return all.some((item) => item.part === part)
            ? all.map((item) => (item.part === part ? put : item))
            : [...all, put]
        }),
      remove: (part) => change((all) => all.filter((item) => item.part !== part)),
      explain: (reason) => setKept((before) => ({ items: before.items, reason })),
      clear: () => setKept(nothing),
    }
  }, [kept, setKept, content])
}

function isKept(kept: unknown): kept is Kept {
  return Array.isArray((kept as Partial<Kept> | null)?.items)
}
