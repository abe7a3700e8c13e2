import { daysUntil, dayText, shownDay } from '../../components/chinaTime'
import type { ReportStatus } from '../../graphql/generated/graphql'
import { termEventWord } from '../../graphql/generated/words/termEventWord'
import styles from './DueDate.module.css'
import type { LocalTerms } from './localTerms'

interface DueDateProps {
  due: string
  status: ReportStatus
  /** Earlier dates set by the office above. */
  local?: LocalTerms
}

/** 法定公布时限, with the days that are left while the report is not published, and the local dates beside it. */
export function DueDate({ due, status, local }: DueDateProps) {
  const days = daysUntil(due)
  return (
    <span>
      {dayText(due)}
      {status !== 'PUBLISHED' && (
        <span className={styles.left} data-late={days < 0 || undefined}>
          {days < 0 ? `已逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`}
        </span>
      )}
      {status !== 'PUBLISHED' &&
        local?.map(({ id, event, day, notice }) => (
          <span key={id} className={styles.local} title={`《${notice}》`}>
            地方要求 {shownDay(day)}前{termEventWord[event]}
          </span>
        ))}
    </span>
  )
}
