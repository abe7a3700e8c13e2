import { useState } from 'react'
import type { Subject } from '../../features/comment/commentThread'
import type { EditionForm } from '../../features/report/form'
import type { Place } from '../../features/report/places'
import type { GoTo } from '../../features/report/useGoTo'
import { BESIDE, BESIDE_TABLE, useWide } from '../../features/report/page/useWide'

export type BesideTab = 'remaining' | 'findings' | 'comments'

const most = 5

/**
 * What stands beside the sheet. A wide table needs the room itself: there it comes over the sheet when asked for, until
 * another place is opened. Where there is no room at all, findings and comments are places of their own.
 */
export function useBeside(form: EditionForm, place: Place, goTo: GoTo) {
  const [tab, setTab] = useState<BesideTab | null>('findings')
  const [over, setOver] = useState<Place | null>(null)
  const [subject, setSubject] = useState<Subject | null>(null)
  const wide = useWide(BESIDE)
  const roomy = useWide(BESIDE_TABLE) || !hasWideTable(form, place)
  const own = place === 'remaining' || place === 'findings' || place === 'comments' || place === 'unseen'
  const shown = wide && !own && (roomy || over === place) ? tab : null

  const open = (chosen: BesideTab) => {
    if (!wide) return goTo(chosen)
    setTab(chosen)
    setOver(place)
  }
  const close = () => {
    if (roomy) setTab(null)
    setOver(null)
  }
  return {
    shown,
    floats: !roomy,
    open,
    close,
    toggle: (chosen: BesideTab) => (chosen === shown ? close() : open(chosen)),
    subject,
    setSubject,
    begin: (of: Subject) => {
      setSubject(of)
      open('comments')
    },
  }
}

function hasWideTable(form: EditionForm, place: Place): boolean {
  const keys = form.sections.find(({ number }) => place === `section-${number}`)?.tables ?? []
  return form.tables.some(({ key, columns }) => keys.includes(key) && columns.length > most)
}
