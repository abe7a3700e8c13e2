import { useQuery } from '@tanstack/react-query'
import { useSession } from '../../auth/SessionContext'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import type { Finding } from '../report/editedReport'
import { useKeptDraft } from '../report/useKeptDraft'

/** Why open warnings may stand, as it is being written: by the finding's key. */
export type Reasons = Readonly<Record<string, string>>

const none: Reasons = {}

export function useReasons(report: string) {
  const [reasons, setReasons] = useKeptDraft('reasons', useSession().person, report, none, isReasons)
  return {
    reasons,
    say: (key: string, reason: string) => setReasons((before) => ({ ...before, [key]: reason })),
    clear: () => setReasons(none),
  }
}

function isReasons(kept: unknown): kept is Reasons {
  return typeof kept === 'object' && kept !== null
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
  const { data, error, refetch } = useQuery({
    queryKey: ['earlierReasons', report, open.map(({ key }) => key)],
    queryFn: ({ signal }) => request(earlierReasons, { id: report }, signal),
    enabled: open.length > 0,
  })
  return { earlier: data?.report?.earlierReasons ?? [], error, refetch }
}
