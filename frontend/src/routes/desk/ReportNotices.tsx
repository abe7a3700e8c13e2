import { Alert } from 'antd'
import { ProposalNotice } from '../../features/fill/ProposalNotice'
import { useEditing } from '../../features/report/saving/Editing'
import type { EditionForm } from '../../features/report/form'
import { ExcessNotice } from '../../features/report/page/ExcessNotice'
import { Unprintable } from '../../features/report/page/Unprintable'
import type { GoTo } from '../../features/report/useGoTo'
import { CorrectionNotice } from '../../features/review/release/CorrectionNotice'
import { ScheduleNotice, scheduleNotice } from '../../features/review/release/ScheduleNotice'
import { UrgencyNotice, urgencyNotice } from '../../features/review/release/UrgencyNotice'
import { WithdrawalNotice, withdrawalNotice } from '../../features/review/release/WithdrawalNotice'
import { readFragment } from '../../graphql/generated/fragment-masking'
import type { ReportAbout } from './reportAbout'

interface ReportNoticesProps {
  about: ReportAbout
  form: EditionForm
  goTo: GoTo
}

/** What is out of the ordinary about the report's way to the public. */
export function ReportNotices({ about, form, goTo }: ReportNoticesProps) {
  const schedule = readFragment(scheduleNotice, about.schedule)
  const urgency = readFragment(urgencyNotice, about.urgency)
  const withdrawal = readFragment(withdrawalNotice, about.withdrawal)
  const underway = about.status !== 'PUBLISHED' && about.status !== 'WITHDRAWN'
  const early = useEditing().report.findings.find(({ part }) => part === 'year')
  return (
    <>
      {early && <Alert type="info" showIcon title={early.message} />}
      {urgency && <UrgencyNotice urgency={urgency} form={form} goTo={goTo} />}
      {schedule && <ScheduleNotice schedule={schedule} form={form} goTo={goTo} />}
      {about.agency.kind === 'GOVERNMENT' && about.publication && !about.publication.withdrawn && (
        <ExcessNotice agency={about.agency.code} year={about.year} />
      )}
      {withdrawal && <WithdrawalNotice withdrawal={withdrawal} />}
      {about.correction && underway && (
        <CorrectionNotice note={about.correction} withdrawn={withdrawal !== null} form={form} goTo={goTo} />
      )}
      {about.publication && !about.publication.withdrawn && <ProposalNotice form={form} />}
      {underway && <Unprintable />}
    </>
  )
}
