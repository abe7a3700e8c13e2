import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect } from 'react'
import { useSession } from '../../auth/SessionContext'
import { useTitle } from '../../components/useTitle'
import { untilReached, useRequest } from '../../features/account/request'
import { editedReport } from '../../features/report/editedReport'
import { editionForm } from '../../features/report/form'
import { reportsWithKeptChanges } from '../../features/report/saving/keptChanges'
import { reportKey, useAdopted } from '../../features/report/saving/useAutosave'
import { unseenOf } from '../../features/review/unseen/unseenQuery'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { RequestFailure } from '../../graphql/execute'
import { NotFoundRoute } from './NotFoundRoute'
import { Reading } from './Reading'
import { ReportDesk } from './ReportDesk'

const reportQuery = graphql(/* GraphQL */ `
  query ReportRoute($id: ID!) {
    report(id: $id) {
      id
      year
      status
      due
      ...LocalTerms_report
      correction
      schedule {
        ...ScheduleNotice_schedule
      }
      urgency {
        ...UrgencyNotice_urgency
      }
      withdrawal {
        ...WithdrawalNotice_withdrawal
      }
      agency {
        code
        name
        kind
        aggregate
      }
      compilation {
        missing
      }
      edition {
        ...EditionForm_edition
      }
      returned {
        by
        step
        at
        revision
        items {
          part
        }
      }
      since
      steps {
        ...ReviewSteps_step
      }
      publication {
        id
        year
        number
        withdrawn
        agency {
          code
        }
      }
      ...EditedReport_report
    }
  }
`)

/** /desk/reports/:id and its places; reviews says whether the caller does more than write. */
export function ReportRoute({ id, place, reviews }: { id: string; place: string | undefined; reviews: boolean }) {
  const request = useRequest()
  const queries = useQueryClient()
  // A reviewer's first screen is asked for together with the report, not after it.
  useEffect(() => {
    if (reviews && place === undefined) void queries.prefetchQuery(unseenOf(request, id))
  }, [queries, request, id, place, reviews])
  const adopted = useAdopted(id)
  const { data, error } = useQuery({
    queryKey: reportKey(id),
    queryFn: ({ signal }) => request(reportQuery, { id }, signal),
    staleTime: 0,
    refetchInterval: untilReached,
  })
  useTitle(data?.report ? `${data.report.agency.name} ${data.report.year} 年报告` : '年度报告')
  const missing = data?.report === null || (error instanceof RequestFailure && error.classification === 'NOT_FOUND')
  if (missing) {
    return <NotFoundRoute title="没有找到这份报告" />
  }
  if (!data?.report) {
    if (error) return <Unreadable id={id} reason={error.message} />
    return <Reading />
  }
  if (!adopted) return <Reading />
  const { report } = data
  return (
    <div className="desk-report">
      <ReportDesk
        key={report.id}
        about={report}
        edited={readFragment(editedReport, report)}
        form={readFragment(editionForm, report.edition)}
        place={place}
      />
    </div>
  )
}

function Unreadable({ id, reason }: { id: string; reason: string }) {
  const kept = reportsWithKeptChanges(useSession().person).has(id)
  return (
    <Alert
      type="error"
      showIcon
      title={reason}
      description={kept && '您在这份报告中没有保存的修改已留在本机，报告能打开后会自动保存。'}
    />
  )
}
