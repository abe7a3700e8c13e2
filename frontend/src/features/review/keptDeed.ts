import type { Deed, Releasing, Reviewing, Said } from './deeds'
import { keep, readKept } from './keptInTab'

/** A step that was under way when its page was left for the sign-in server: for one person's way back, in this tab. */
export interface KeptDeed {
  person: string
  report: string
  deed: Deed | Reviewing | Releasing
  said: Said
}

/** A report that is to be published with others. */
export interface Chosen {
  id: string
  revision: number
  name: string
}

/** 联合发布 likewise: of which reports. */
interface KeptJoint {
  person: string
  chosen: readonly Chosen[]
  said: Said
}

export const keptDeeds = keeping<KeptDeed>('nianbao.deed')
export const keptJoints = keeping<KeptJoint>('nianbao.joint')

/** What was kept of a report by a person; null when it was another's. */
export function keptDeed(person: string, report: string): KeptDeed | null {
  const kept = keptDeeds.keptBy(person)
  return kept?.report === report ? kept : null
}

function keeping<Kept extends { person: string }>(name: string) {
  return {
    keep: (kept: Kept) => keep(name, kept),
    keptBy: (person: string): Kept | null => {
      const kept = readKept(name) as Kept | null
      return kept?.person === person ? kept : null
    },
    forget: () => keep(name, null),
  }
}
