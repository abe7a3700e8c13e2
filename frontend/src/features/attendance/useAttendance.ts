import { useEffect, useRef, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import type { AttendReportMutation } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'

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
const nobody: readonly Attendant[] = []

/**
 * Says that this report is open here and at which place, and learns who else has it open: when it is opened, when the
 * place changes and every 15 seconds while the page is in sight. Presence is a courtesy, so a failure is not shown.
 */
export function useAttendance(id: string, place: string): readonly Attendant[] {
  const request = useRequest()
  const [others, setOthers] = useState(nobody)
  const at = useRef(place)

  useEffect(() => {
    at.current = place
  }, [place])

  useEffect(() => {
    const attend = () => {
      if (document.hidden) return
      request(attendReport, { input: { id, place } }).then(
        ({ attendReport: found }) => setOthers(found),
        () => setOthers(nobody),
      )
    }
    attend()
    const timer = setInterval(attend, EVERY)
    document.addEventListener('visibilitychange', attend)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', attend)
    }
  }, [request, id, place])

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
