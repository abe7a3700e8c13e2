import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Pagination } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { AgencySelect } from '../../features/report/AgencySelect'
import { DisputeList } from '../../features/request/DisputeList'
import { disputeLine, disputesQuery } from '../../features/request/disputes'
import { OpenDispute } from '../../features/request/OpenDispute'
import styles from '../../features/request/Request.module.css'
import { requestsKey } from '../../features/request/requests'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const perPage = 20

/** /desk/requests/disputes: the disputes of an agency, or those that a cell of table four counts. */
export function DisputesRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('复议与诉讼')
  const ask = useRequest()
  const [address, setAddress] = useSearchParams()
  const [opening, setOpening] = useState(false)
  const agency = address.get('agency') ?? viewer.agency.code
  const ref = address.get('cell')
  const year = Number(address.get('cellYear'))
  const filter = ref && year ? { cell: { year, ref } } : null
  const { page, after, turnTo } = useCursors(address.toString())
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'disputes', agency, filter, after],
    queryFn: ({ signal }) => ask(disputesQuery, { agency, filter, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const found = data?.disputes.totalCount ?? 0
  const registers = viewer.requestRoles.includes('REGISTRAR') && agency === viewer.agency.code
  return (
    <>
      <div className="desk-bar">
        <h1>复议与诉讼</h1>
        <div className={styles.actions}>
          {registers && (
            <Button type="primary" onClick={() => setOpening(true)}>
              登记复议、诉讼
            </Button>
          )}
          <Link href={`/desk/requests/table?agency=${agency}`} className="desk-link">
            表三、表四取数
          </Link>
          <Link href="/desk/requests" className="desk-link">
            依申请公开
          </Link>
        </div>
      </div>
      <div className="desk-sheet">
        <div className={styles.actions}>
          {viewer.roles.includes('OFFICE') && (
            <AgencySelect
              label="机关"
              within={viewer.scope?.code ?? null}
              value={agency}
              onChange={(code) => setAddress(new URLSearchParams({ agency: code }), { replace: true })}
            />
          )}
          <span aria-live="polite" className={styles.quiet}>
            {filter ? `${year} 年表四中的一格所计的案件：${found} 件` : `${found} 件`}
          </span>
          {filter && (
            <Button onClick={() => setAddress(new URLSearchParams({ agency }), { replace: true })}>看全部</Button>
          )}
        </div>
        {registers && !filter && (
          <p className={styles.quiet}>
            由某件申请引起的，在那件申请的页面上登记；往年没有登记的申请引起的，或者与主动公开有关的，在这里登记。
          </p>
        )}
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {data && found === 0 && <p className={styles.empty}>没有登记的行政复议、行政诉讼案件。</p>}
        {data && (
          <DisputeList
            disputes={data.disputes.edges.map(({ node }) => readFragment(disputeLine, node))}
            onRequest={false}
          />
        )}
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={found}
          onChange={(next) => turnTo(next, data?.disputes.pageInfo.endCursor ?? null)}
        />
      </div>
      {opening && <OpenDispute agency={agency} request={null} onClose={() => setOpening(false)} />}
    </>
  )
}
