import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { Link } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { movedQuery } from '../../features/request/board'
import styles from '../../features/request/Board.module.css'
import { requestsKey } from '../../features/request/requests'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const perPage = 50

/** /desk/requests/moved: open requests whose last day moved as holidays were announced. */
export function MovedDeadlinesRoute() {
  useTitle('期限变动')
  const request = useRequest()
  const { page, after, turnTo } = useCursors('')
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'moved', after],
    queryFn: ({ signal }) => request(movedQuery, { first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const moved = data?.movedDeadlines
  return (
    <>
      <div className="desk-bar">
        <h1>期限变动</h1>
        <Link href="/desk/requests" className="desk-link">
          返回列表
        </Link>
      </div>
      <div className="desk-sheet">
        <p className={styles.quiet}>
          放假安排公布或修改后，在办申请的答复期限按新的工作日历重算，有变动的列在这里；已办结的不受影响。
        </p>
        {error && <Alert type="error" showIcon title={error.message} />}
        {!moved && !error && <Reading />}
        {moved && moved.totalCount === 0 && <p className={styles.empty}>没有因放假安排而变动的期限。</p>}
        {moved && moved.totalCount > 0 && (
          <table className={`desk-list ${styles.table}`}>
            <thead>
              <tr>
                {['登记编号', '机关', '原期限', '现期限', '原因', '变动日期'].map((title) => (
                  <th key={title}>{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {moved.edges.map(({ node }) => (
                <tr key={`${node.id} ${node.at}`}>
                  <td data-title="登记编号">
                    <Link href={`/desk/requests/${encodeURIComponent(node.id)}`} className="desk-link">
                      {node.number}
                    </Link>
                  </td>
                  <td data-title="机关">{node.agency.name}</td>
                  <td data-title="原期限">{shownDay(node.was)}</td>
                  <td data-title="现期限">
                    <strong>{shownDay(node.due)}</strong>
                  </td>
                  <td data-title="原因">{node.why}</td>
                  <td data-title="变动日期">{shownDay(node.at)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={moved?.totalCount ?? 0}
          onChange={(next) => turnTo(next, moved?.pageInfo.endCursor ?? null)}
        />
      </div>
    </>
  )
}
