import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Pagination } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { DecideRetention } from '../../features/request/DecideRetention'
import styles from '../../features/request/Request.module.css'
import { requestsKey } from '../../features/request/requests'
import { dueRetentionsQuery, type FileKept, fileKept } from '../../features/request/retentions'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const perPage = 50

/** /desk/requests/retention: the files whose period is over, about which somebody has to decide. */
export function RetentionRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('到期鉴定')
  const ask = useRequest()
  const [deciding, setDeciding] = useState<FileKept | null>(null)
  const agency = viewer.agency.code
  const { page, after, turnTo } = useCursors(agency)
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'dueRetentions', agency, after],
    queryFn: ({ signal }) => ask(dueRetentionsQuery, { agency, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const found = data?.dueRetentions.totalCount ?? 0
  return (
    <>
      <div className="desk-bar">
        <h1>到期鉴定</h1>
        <Link href="/desk/requests" className="desk-link">
          返回列表
        </Link>
      </div>
      <div className="desk-sheet">
        <p className={styles.quiet}>
          保管期限届满的申请档案列在这里，由签发负责人决定匿名化、续存或者永久保管。到期不会自动删除。
        </p>
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {data && found === 0 && <p className={styles.empty}>没有到期的申请档案。</p>}
        {data && found > 0 && (
          <table className="desk-list">
            <thead>
              <tr>
                {['登记编号', '事项', '办结', '到期', '处理'].map((title) => (
                  <th key={title}>{title}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.dueRetentions.edges.map(({ node }) => {
                const file = readFragment(fileKept, node)
                return (
                  <tr key={file.request}>
                    <td className={styles.number} data-title="登记编号">
                      <Link href={`/desk/requests/${encodeURIComponent(file.request)}`} className="desk-link">
                        {file.number}
                      </Link>
                    </td>
                    <td className={styles.subject} data-title="事项">
                      {file.subject}
                    </td>
                    <td data-title="办结">{file.closedOn ? shownDay(file.closedOn) : '—'}</td>
                    <td data-title="到期">{file.planned ? shownDay(file.planned) : '—'}</td>
                    <td data-title="处理">
                      {file.hindrance && <small>{file.hindrance}</small>}
                      {file.mayDecide && (
                        <Button size="small" aria-label={`鉴定申请${file.number}`} onClick={() => setDeciding(file)}>
                          鉴定
                        </Button>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        )}
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={found}
          onChange={(next) => turnTo(next, data?.dueRetentions.pageInfo.endCursor ?? null)}
        />
      </div>
      {deciding && <DecideRetention file={deciding} onClose={() => setDeciding(null)} />}
    </>
  )
}
