import { Tag } from 'antd'
import { Link } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import { dispositionWord } from '../../graphql/generated/words/dispositionWord'
import { requestStatusWord } from '../../graphql/generated/words/requestStatusWord'
import { restWord } from '../../graphql/generated/words/restWord'
import { daysLeft } from './daysLeft'
import styles from './Request.module.css'
import type { RequestLine } from './requests'

/** Every request a line; where there is little room, a card each. */
export function RequestTable({ requests }: { requests: readonly RequestLine[] }) {
  // Mostly nothing waits for a decision; the column is there when something does.
  const waits = requests.some(({ pending }) => pending.length > 0)
  // Whoever only oversees is not told what was asked.
  const told = requests.some(({ subject }) => subject !== null)
  return (
    <table className="desk-list">
      <thead>
        <tr>
          {['登记编号', ...(told ? ['事项'] : []), '状态', '时限', '到达', '承办', ...(waits ? ['待办'] : [])].map(
            (title) => (
              <th key={title}>{title}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <td className={styles.number} data-title="登记编号">
              <Link href={`/desk/requests/${encodeURIComponent(request.id)}`} className="desk-link">
                {request.number}
              </Link>
            </td>
            {told && (
              <td className={styles.subject} data-title="事项">
                {request.subject || '（还没有填写事项）'}
              </td>
            )}
            <td data-title="状态">
              <span>
                <Tag>{requestStatusWord[request.status]}</Tag>
                {request.disposition && (
                  <small>
                    {dispositionWord[request.disposition]}
                    {request.rest && `（${restWord[request.rest]}）`}
                  </small>
                )}
              </span>
            </td>
            <td data-title="时限">
              <Days request={request} />
            </td>
            <td data-title="到达">{shownDay(request.arrivedOn)}</td>
            <td data-title="承办">{request.handler ? `${request.handler}（${request.division}）` : '—'}</td>
            {waits && (
              <td data-title="待办">
                {request.pending.length === 0 ? '—' : request.pending.map((each) => <small key={each}>{each}</small>)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How many days are left, and until when. */
export function Days({ request }: { request: RequestLine }) {
  const said = daysLeft(request)
  return (
    <span className={styles.days}>
      {said === null ? '—' : <span data-late={request.late || undefined}>{said}</span>}
      {request.due && request.deadline && <small>{shownDay(request.due)}前答复</small>}
      {request.amendBy && <small>需补正的，{shownDay(request.amendBy)}前通知</small>}
    </span>
  )
}
