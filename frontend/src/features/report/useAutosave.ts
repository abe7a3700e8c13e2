import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useSession } from '../../auth/SessionContext'
import { useRequest } from '../account/request'
import { Autosave } from './autosave'
import type { EditedReport } from './editedReport'
import { keptChanges } from './keptChanges'
import { save } from './saveReport'

/** The query under which a report is kept in this page. */
export function reportKey(id: string) {
  return ['report', id] as const
}

/** One autosave for the report on the page; what it learns from the server goes where the page reads the report. */
export function useAutosave(report: EditedReport): Autosave {
  const request = useRequest()
  const session = useSession()
  const queries = useQueryClient()
  const [autosave] = useState(() => {
    const key = reportKey(report.id)
    return new Autosave(report, {
      kept: keptChanges(session.person, report.id),
      save: async (revision, content) => {
        await queries.cancelQueries({ queryKey: key })
        const answer = await save(request, report.id, revision, content)
        const fresh = answer.is === 'saved' ? answer.report : answer.is === 'stale' ? answer.theirs : null
        if (fresh) {
          queries.setQueryData<{ report?: object | null }>(key, (old) => old && { ...old, report: { ...old.report, ...fresh } })
        }
        // Another person may have changed more than the content: status, steps, trail.
        if (answer.is === 'stale' || answer.is === 'stopped') void queries.invalidateQueries({ queryKey: key })
        return answer
      },
    })
  })

  // What a reload found kept in the browser goes out first.
  useEffect(() => autosave.flush(), [autosave])
  useEffect(() => autosave.seen(report), [autosave, report])
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      autosave.flush()
      if (autosave.snapshot().changes.size > 0) event.preventDefault()
    }
    const signedIn = () => {
      if (!session.isOver()) autosave.resume()
    }
    const unsubscribe = session.subscribe(signedIn)
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', autosave.resume)
    return () => {
      unsubscribe()
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', autosave.resume)
      autosave.flush()
    }
  }, [autosave, session])
  return autosave
}
