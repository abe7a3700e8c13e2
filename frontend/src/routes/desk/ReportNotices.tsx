import { Alert } from 'antd'
import { useEditing } from '../../features/report/Editing'
import type { EditionForm } from '../../features/report/form'
import type { GoTo } from '../../features/report/useGoTo'
import { CorrectionNotice } from '../../features/review/CorrectionNotice'
import { ScheduleNotice, scheduleNotice } from '../../features/review/ScheduleNotice'
import { UrgencyNotice, urgencyNotice } from '../../features/review/UrgencyNotice'
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
  const early = useEditing().report.findings.find(({ part }) => part === 'year')
  return (
    <>
      {early && <Alert type="info" showIcon title={early.message} />}
      {urgency && <UrgencyNotice urgency={urgency} form={form} goTo={goTo} />}
      {schedule && <ScheduleNotice schedule={schedule} form={form} goTo={goTo} />}
      {about.correction && about.status !== 'PUBLISHED' && <CorrectionNotice note={about.correction} form={form} goTo={goTo} />}
    </>
  )
}
