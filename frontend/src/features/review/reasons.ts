import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import type { Finding } from '../report/editedReport'

/** Why open warnings may stand, as it is being written: by the finding's key. */
export type Reasons = Readonly<Record<string, string>>

/** Kept in the window, so that neither a look at the place that is meant nor a reload loses what was written. */
export function useReasons(report: string) {
  const name = `nianbao.reasons.${report}`
  const [reasons, setReasons] = useState(() => read(name))
  useEffect(() => {
    if (Object.keys(reasons).length === 0) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(reasons))
  }, [name, reasons])
  return {
    reasons,
    say: (key: string, reason: string) => setReasons((before) => ({ ...before, [key]: reason })),
    clear: () => setReasons({}),
  }
}

function read(name: string): Reasons {
  try {
    return (JSON.parse(sessionStorage.getItem(name) ?? '{}') ?? {}) as Reasons
  } catch {
    return {}
  }
}

/** The warnings that nobody has said anything of. */
export function openWarnings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, accepted }) => severity === 'WARN' && !accepted)
}

/** As submitReport takes them: one for each open warning that has one. */
export function givenReasons(findings: readonly Finding[], reasons: Reasons) {
  return openWarnings(findings).flatMap(({ key }) => {
    const reason = reasons[key]?.trim()
    return reason ? [{ finding: key, reason }] : []
  })
}

const earlierReasons = graphql(/* GraphQL */ `
  query EarlierReasons($id: ID!) {
    report(id: $id) {
      earlierReasons {
        finding
        reason
        by
        at
        year
      }
    }
  }
`)

/** What was said of the same rules before; nothing while it is being read. */
export function useEarlierReasons(report: string, open: readonly Finding[]) {
  const request = useRequest()
  const { data } = useQuery({
    queryKey: ['earlierReasons', report, open.map(({ key }) => key)],
    queryFn: ({ signal }) => request(earlierReasons, { id: report }, signal),
    enabled: open.length > 0,
  })
  return data?.report?.earlierReasons ?? []
}
