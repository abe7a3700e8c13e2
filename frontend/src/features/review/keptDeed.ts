import type { Deed, Reviewing, Said } from './deeds'

/** A step that was under way when its page was left for the sign-in server: for one person's way back, in this tab. */
export interface KeptDeed {
  person: string
  report: string
  deed: Deed | Reviewing
  said: Said
}

const KEY = 'nianbao.deed'

export function keepDeed(kept: KeptDeed): void {
  sessionStorage.setItem(KEY, JSON.stringify(kept))
}

/** What was kept of a report by a person; null when it was another's. */
export function keptDeed(person: string, report: string): KeptDeed | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as KeptDeed | null
    return kept?.person === person && kept.report === report ? kept : null
  } catch {
    return null
  }
}

export function forgetDeed(): void {
  sessionStorage.removeItem(KEY)
}
