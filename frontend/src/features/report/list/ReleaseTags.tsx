import { Tag } from 'antd'
import { chinaTimeShort, dayText } from '../../../components/chinaTime'
import { graphql } from '../../../graphql/generated/gql'
import type { ReleaseTags_ReportFragment } from '../../../graphql/generated/graphql'
import styles from './ReleaseTags.module.css'

export const releaseTags = graphql(/* GraphQL */ `
  fragment ReleaseTags_report on Report {
    schedule {
      at
      failure
    }
    urgency {
      ratified {
        at
      }
    }
    withdrawal {
      at
      reason
    }
  }
`)

/** What a list says of a report's way to the public beside its status. */
export function ReleaseTags({ report: { schedule, urgency, withdrawal } }: { report: ReleaseTags_ReportFragment }) {
  return (
    <>
      {schedule &&
        (schedule.failure ? (
          <Tag color="error" title={schedule.failure}>
            定时发布未成功
          </Tag>
        ) : (
          <Tag color="processing">定于 {chinaTimeShort(schedule.at)} 发布</Tag>
        ))}
      {urgency && !urgency.ratified && <Tag color="error">紧急发布待补签</Tag>}
      {withdrawal && (
        <small className={styles.withdrawn}>
          {dayText(withdrawal.at)}撤回：{withdrawal.reason}
        </small>
      )}
    </>
  )
}
