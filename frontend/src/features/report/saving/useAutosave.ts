import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { useRequest } from '../../account/request'
import { Autosave } from './autosave'
import type { EditedReport } from '../editedReport'
import { adoptKept, keptChanges } from './keptChanges'
import { save } from './saveReport'

/** The query under which a report is kept in this page. */
export function reportKey(id: string) {
  return ['report', id] as const
}

/** Those with something still to send: they go on while their report is not on the page, and are met again when it is. */
const underWay = new Map<string, Autosave>()

/** One autosave for the report on the page; what it learns from the server goes where the page reads the report. */
export function useAutosave(report: EditedReport): Autosave {
  const request = useRequest()
  const session = useSession()
  const queries = useQueryClient()
  const [autosave] = useState(() => {
    const key = reportKey(report.id)
    const before = waiting(session.person, report.id)
    if (before) return before
    const made = new Autosave(report, {
      kept: keptChanges(session.person, report.id),
      save: async (revision, content) => {
        await queries.cancelQueries({ queryKey: key, exact: true })
        const answer = await save(request, report.id, revision, content)
        const fresh = answer.is === 'saved' ? answer.report : answer.is === 'stale' ? answer.theirs : null
        if (fresh) {
          queries.setQueryData<{ report?: object | null }>(
            key,
            (old) => old && { ...old, report: { ...old.report, ...fresh } },
          )
        }
        // Another person may have changed more than the content: status, steps, trail.
        if (answer.is === 'stale' || answer.is === 'stopped') void queries.invalidateQueries({ queryKey: key })
        return answer
      },
    })
    underWay.set(nameOf(session.person, report.id), made)
    return made
  })

  // What a reload found kept in the browser goes out first.
  useEffect(() => autosave.resume(), [autosave])
  useEffect(() => autosave.seen(report), [autosave, report])
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      autosave.flush()
      if (autosave.snapshot().changes.size > 0 && !autosave.isKept()) event.preventDefault()
    }
    const signedIn = () => {
      if (!session.isOver()) autosave.resume()
    }
    const unsubscribe = session.subscribe(signedIn)
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', autosave.resume)
    document.addEventListener('visibilitychange', autosave.flush)
    return () => {
      unsubscribe()
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', autosave.resume)
      document.removeEventListener('visibilitychange', autosave.flush)
      autosave.flush()
    }
  }, [autosave, session])
  return autosave
}

/** Whether what closed tabs left of a report has been taken over, so that it can be opened with all that was typed. */
export function useAdopted(report: string): boolean {
  const { person } = useSession()
  const [adopted, setAdopted] = useState<string | null>(null)
  useEffect(() => {
    const done = () => setAdopted(report)
    if (waiting(person, report)) done()
    else void adoptKept(person, report).then(done, done)
  }, [person, report])
  return adopted === report
}

function waiting(person: string, report: string): Autosave | null {
  const found = underWay.get(nameOf(person, report))
  return found && found.snapshot().changes.size > 0 ? found : null
}

function nameOf(person: string, report: string): string {
  return `${person} ${report}`
}
