import { useCallback, useEffect, useRef, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import type { AttendReportMutation } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { useHint } from '../live/useHint'
import { useLive } from '../live/useLive'

const attendReport = graphql(/* GraphQL */ `
  mutation AttendReport($input: AttendReportInput!) {
    attendReport(input: $input) {
      name
      place
      at
    }
  }
`)

export type Attendant = AttendReportMutation['attendReport'][number]

const EVERY = 15_000
/** Where the server hints at who comes and goes: only so often as it has to hear that one is still there. */
const SELDOM = 60_000
/** Somebody with two windows is at two places by turns, and two such people would call each other without end. */
const AT_MOST_EVERY = 5_000
const nobody: readonly Attendant[] = []

/**
 * Says that this report is open here and at which place, and learns who else has it open: when it is opened, when the
 * place changes, when somebody comes or goes, and now and then while the page is in sight. Presence is a courtesy, so a failure is not shown.
 */
export function useAttendance(id: string, place: string): readonly Attendant[] {
  const request = useRequest()
  const every = useLive() ? SELDOM : EVERY
  const [others, setOthers] = useState(nobody)
  const at = useRef(place)
  const last = useRef(0)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    at.current = place
  }, [place])

  const attend = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = undefined
    if (document.hidden) return
    last.current = Date.now()
    request(attendReport, { input: { id, place } }).then(
      ({ attendReport: found }) => setOthers(found),
      () => setOthers(nobody),
    )
  }, [request, id, place])

  useHint('presence', id, () => {
    waiting.current ??= setTimeout(attend, Math.max(0, last.current + AT_MOST_EVERY - Date.now()))
  })
  useEffect(() => {
    attend()
    document.addEventListener('visibilitychange', attend)
    return () => {
      clearTimeout(waiting.current)
      document.removeEventListener('visibilitychange', attend)
    }
  }, [attend])
  useEffect(() => {
    const timer = setInterval(attend, every)
    return () => clearInterval(timer)
  }, [attend, every])

  useEffect(() => {
    const leave = () => {
      request(attendReport, { input: { id, place: at.current, leaving: true } }).catch(() => {})
    }
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [request, id])
  return others
}
