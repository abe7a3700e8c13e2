import { Link } from 'wouter'
import { dayText } from '../../components/chinaTime'
import { seasonStageWord } from '../../graphql/generated/words/seasonStageWord'
import { termEventWord } from '../../graphql/generated/words/termEventWord'
import { addressOf } from '../report/useGoTo'
import styles from './Season.module.css'
import type { SeasonEntry } from './seasonEntry'
import { statutory } from './seasonFilter'
import type { TermTotal } from './seasonTotals'

/** Who did not keep a date, as the annex of a circular lists them. */
export function LateTable({
  entries,
  term,
  first,
}: {
  entries: readonly SeasonEntry[]
  term: TermTotal
  first: number
}) {
  const done = termEventWord[term.event]
  const titles = [
    '序号',
    '机关',
    term.id === statutory ? '法定时限' : '规定时限',
    `首次${done}日期`,
    '逾期天数',
    '备注',
  ]
  return (
    <table className={`desk-list ${styles.table}`}>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, at) => {
          const kept = entry.terms.find(({ id }) => id === term.id)
          const withdrawn = entry.firstPublishedOn !== null && entry.stage !== 'PUBLISHED'
          return (
            <tr key={entry.agency.code}>
              <td data-title="序号">{first + at}</td>
              <td className={styles.name}>
                {entry.report ? <Link href={addressOf(entry.report)}>{entry.agency.name}</Link> : entry.agency.name}
              </td>
              <td data-title={titles[2]}>{kept && dayText(kept.day)}</td>
              <td data-title={titles[3]}>{kept?.metOn ? dayText(kept.metOn) : '—'}</td>
              <td data-title="逾期天数">{kept?.days}</td>
              <td data-title="备注">
                {[
                  kept?.punctuality === 'NEVER' && `未${done}（${seasonStageWord[entry.stage]}）`,
                  withdrawn && '公布后已撤回，现无公布的版本',
                ]
                  .filter(Boolean)
                  .join('；') || '—'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
