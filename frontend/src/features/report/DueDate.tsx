import { daysUntil, dayText } from '../../components/chinaTime'
import type { ReportStatus } from '../../graphql/generated/graphql'
import styles from './DueDate.module.css'

/** 法定公布时限, with the days that are left while the report is not published. */
export function DueDate({ due, status }: { due: string; status: ReportStatus }) {
  const days = daysUntil(due)
  return (
    <span>
      {dayText(due)}
      {status !== 'PUBLISHED' && (
        <span className={styles.left} data-late={days < 0 || undefined}>
          {days < 0 ? `已逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`}
        </span>
      )}
    </span>
  )
}
