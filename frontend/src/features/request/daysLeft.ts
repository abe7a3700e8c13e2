import { shownDay } from '../../components/chinaTime'
import type { RequestLine } from './requests'

/** How a request stands to its days, in a few words; null where no period runs. */
export function daysLeft({ status, deadline, due, late, awaits }: RequestLine): string | null {
  if (status === 'CLOSED' || status === 'FILED') return late ? '逾期答复' : null
  if (deadline) {
    const { left, provisional } = deadline
    const said = left < 0 ? `逾期 ${-left} 个工作日` : left === 0 ? '今天到期' : `剩 ${left} 个工作日`
    return provisional ? `${said}（暂定）` : said
  }
  if (due) return late ? `逾期，应于${shownDay(due)}前答复` : `延至${shownDay(due)}`
  return awaits ? `等到${shownDay(awaits)}` : null
}
