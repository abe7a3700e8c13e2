import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { graphql } from '../../../graphql/generated/gql'
import type { ScheduleNotice_ScheduleFragment } from '../../../graphql/generated/graphql'
import { chinaTime, isPast, untilThen } from '../../../components/chinaTime'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import { PublishDialog } from './PublishDialog'
import { useRelease } from './publishing'
import styles from './Release.module.css'

export const scheduleNotice = graphql(/* GraphQL */ `
  fragment ScheduleNotice_schedule on Schedule {
    at
    by
    comment
    failure
  }
`)

interface ScheduleNoticeProps {
  schedule: ScheduleNotice_ScheduleFragment
  form: EditionForm
  goTo: GoTo
}

const A_MINUTE = 60_000

/** When the report will be published, or why it was not, and what can be done about either. */
export function ScheduleNotice({ schedule, form, goTo }: ScheduleNoticeProps) {
  const { report } = useEditing()
  const { message } = App.useApp()
  const [asked, setAsked] = useState(false)
  const cancelling = useRelease(report.id, () => void message.success('已取消定时发布，报告仍为待发布。'))
  const { at, by, comment, failure } = schedule
  const overdue = isPast(at, A_MINUTE)
  const title = failure
    ? '定时发布没有成功'
    : overdue
      ? '已到发布时间，系统正在发布'
      : `定于 ${chinaTime(at)} 发布，${untilThen(at)}`
  const trouble =
    cancelling.error?.message ?? (cancelling.data && cancelling.data.is !== 'done' ? cancelling.data.message : null)
  return (
    <>
      <Alert
        type={failure ? 'error' : overdue ? 'warning' : 'info'}
        showIcon
        role={failure ? 'alert' : 'status'}
        title={title}
        description={
          <>
            {failure && <p className={styles.said}>原因：{failure}</p>}
            <p className={styles.said}>
              {failure || overdue ? `原定 ${chinaTime(at)}，` : ''}由{by}设定。{comment}
            </p>
            {report.permittedActions.includes('PUBLISH') && (
              <div className={styles.does}>
                <Button size="small" type={failure ? 'primary' : 'default'} onClick={() => setAsked(true)}>
                  {failure ? '重新安排' : '改时间'}
                </Button>
                <Button size="small" loading={cancelling.isPending} onClick={() => cancelling.mutate({ do: 'cancel' })}>
                  {failure ? '不再定时' : '取消定时'}
                </Button>
              </div>
            )}
            {trouble && (
              <p role="alert" className={styles.said}>
                {trouble}
              </p>
            )}
          </>
        }
      />
      {asked && (
        <PublishDialog
          reviewed={{ report: report.id, revision: report.revision }}
          findings={report.findings}
          at={failure || overdue ? null : at}
          later
          form={form}
          goTo={goTo}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
