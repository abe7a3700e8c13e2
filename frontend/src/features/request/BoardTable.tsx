import { Link } from 'wouter'
import { dayText, shownDay } from '../../components/chinaTime'
import { readFragment } from '../../graphql/generated/fragment-masking'
import type { BoardColumn } from '../../graphql/generated/graphql'
import { boardCounts, type BoardEntry } from './board'
import styles from './Board.module.css'
import { countOf } from './countOf'
import { requestsAddress } from './requestFilter'

const columns: readonly { column: BoardColumn; title: string }[] = [
  { column: 'OPEN', title: '在办' },
  { column: 'DUE_SOON', title: '5 个工作日内到期' },
  { column: 'OVERDUE', title: '逾期未答复' },
  { column: 'PROVISIONAL', title: '期限暂定' },
  { column: 'CLOSED', title: '本年办结' },
  { column: 'LATE', title: '本年逾期答复' },
]

/** Every agency a line; where there is little room, a card each. A figure opens the requests it counts. */
export function BoardTable({ entries }: { entries: readonly BoardEntry[] }) {
  return (
    <table className={`desk-list ${styles.table}`}>
      <thead>
        <tr>
          <th>机关</th>
          {columns.map(({ column, title }) => (
            <th key={column}>{title}</th>
          ))}
          <th>最久未结</th>
          <th>登记完整始于</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Line key={entry.agency.code} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ entry: { agency, superior, keptSince, counts: counted } }: { entry: BoardEntry }) {
  const counts = readFragment(boardCounts, counted)
  return (
    <tr>
      <td className={styles.name} data-title="机关">
        <span>
          {agency.name}
          {superior && <small>{superior}</small>}
        </span>
      </td>
      {counts ? (
        <>
          {columns.map(({ column, title }) => (
            <td key={column} data-title={title} className={styles.count}>
              <span>
                <Count agency={agency} column={column} title={title} count={countOf(counts, column)} />
                {column === 'OPEN' && counts.waiting > 0 && <small>{counts.waiting} 件待确认、补正或缴费</small>}
              </span>
            </td>
          ))}
          <td data-title="最久未结">
            {counts.longest ? (
              <span>
                <Link href={`/desk/requests/${encodeURIComponent(counts.longest.id)}`} className="desk-link">
                  {counts.longest.number}
                </Link>
                <small>
                  {shownDay(counts.longest.receivedOn)}收到，已 {counts.longest.workingDays} 个工作日
                </small>
              </span>
            ) : (
              '—'
            )}
          </td>
          <td data-title="登记完整始于">{keptSince ? dayText(keptSince) : '未说明'}</td>
        </>
      ) : (
        <td colSpan={columns.length + 2} className={styles.quiet} data-title="登记">
          没有在本系统登记申请
        </td>
      )}
    </tr>
  )
}

function Count({
  agency,
  column,
  title,
  count,
}: {
  agency: BoardEntry['agency']
  column: BoardColumn
  title: string
  count: number
}) {
  if (count === 0) return <span>0</span>
  const address = requestsAddress({
    agency: agency.code,
    show: 'all',
    mine: false,
    find: '',
    year: null,
    cell: null,
    column,
  })
  const bad = column === 'OVERDUE' || column === 'LATE'
  return (
    <Link
      href={`/desk/requests?${address}`}
      className="desk-link"
      aria-label={`${agency.name}${title} ${count} 件`}
      data-late={bad || undefined}
    >
      {count}
    </Link>
  )
}
