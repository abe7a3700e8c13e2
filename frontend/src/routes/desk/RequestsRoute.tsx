import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Pagination, Segmented } from 'antd'
import { Link, useLocation, useSearchParams } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { AgencySelect } from '../../features/report/AgencySelect'
import { disputesAddress } from '../../features/request/disputes'
import { isOfOpen } from '../../features/request/boardFilter'
import {
  requestsAddress,
  type RequestsAsked,
  requestsAsked,
  requestsFilter,
} from '../../features/request/requestFilter'
import styles from '../../features/request/Request.module.css'
import { requestLine, requestsKey, requestsQuery } from '../../features/request/requests'
import { FindRequest } from '../../features/request/FindRequest'
import { RequestTable } from '../../features/request/RequestTable'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { boardColumnWord } from '../../graphql/generated/words/boardColumnWord'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const perPage = 50

/** /desk/requests: the register of an agency, what is due first. */
export function RequestsRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('依申请公开')
  const request = useRequest()
  const [, navigate] = useLocation()
  const [address, setAddress] = useSearchParams()
  const asked = requestsAsked(address)
  const oversees = viewer.roles.includes('OFFICE')
  const agency = asked.agency ?? viewer.agency.code
  const filter = requestsFilter(asked)
  const orderBy = asked.show === 'open' || (asked.column && isOfOpen(asked.column)) ? 'DUE' : 'NEWEST'
  const { page, after, turnTo } = useCursors(address.toString())
  const ask = (next: RequestsAsked) => setAddress(requestsAddress(next), { replace: true })
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'list', agency, filter, orderBy, after],
    queryFn: ({ signal }) => request(requestsQuery, { agency, filter, orderBy, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const found = data?.requests.totalCount ?? 0
  const registers = viewer.requestRoles.includes('REGISTRAR') && agency === viewer.agency.code
  return (
    <>
      <div className="desk-bar">
        <h1>依申请公开</h1>
        <div className={styles.actions}>
          {registers && (
            <Button type="primary" onClick={() => navigate('/desk/requests/new')}>
              登记申请
            </Button>
          )}
          {registers && <Button onClick={() => navigate('/desk/requests/ledger')}>批量登记</Button>}
          {registers && (
            <Link href="/desk/requests/online" className="desk-link">
              网上申请
            </Link>
          )}
          {registers && (
            <Link href="/desk/requests/letters" className="desk-link">
              文书设置
            </Link>
          )}
          <Link href={`/desk/requests/table?agency=${agency}`} className="desk-link">
            表三、表四取数
          </Link>
          <Link href={disputesAddress(agency)} className="desk-link">
            复议与诉讼
          </Link>
          {(registers || viewer.requestRoles.includes('CHIEF')) && (
            <Link href="/desk/requests/retention" className="desk-link">
              到期鉴定
            </Link>
          )}
          <Link href="/desk/requests/moved" className="desk-link">
            期限变动
          </Link>
          {oversees && (
            <Link href="/desk/requests/board" className="desk-link">
              下级机关办理情况
            </Link>
          )}
        </div>
      </div>
      <div className="desk-sheet">
        <div className={styles.actions}>
          {oversees && (
            <AgencySelect
              label="机关"
              within={viewer.scope?.code ?? null}
              value={agency}
              onChange={(code) => ask({ ...asked, agency: code })}
            />
          )}
          {asked.column ? (
            <>
              <span>
                {boardColumnWord[asked.column]}：{found} 件
              </span>
              <Button onClick={() => ask({ ...asked, column: null, show: 'open' })}>看全部</Button>
            </>
          ) : asked.cell ? (
            <>
              <span>
                {asked.cell.year} 年表三中的一格所计的申请：{found} 件
              </span>
              <Button onClick={() => ask({ ...asked, cell: null, show: 'open' })}>看全部</Button>
            </>
          ) : (
            <>
              <Segmented<RequestsAsked['show']>
                aria-label="查看"
                value={asked.show}
                options={[
                  { value: 'open', label: '在办' },
                  { value: 'closed', label: '已办结' },
                  { value: 'all', label: '全部' },
                ]}
                onChange={(show) => ask({ ...asked, show })}
              />
              <FindRequest
                asked={asked.find}
                told={!oversees || agency === viewer.agency.code}
                onFind={(find) => ask({ ...asked, find })}
              />
              <Checkbox checked={asked.mine} onChange={(event) => ask({ ...asked, mine: event.target.checked })}>
                由我承办
              </Checkbox>
              <span aria-live="polite" className={styles.quiet}>
                {found} 件
              </span>
            </>
          )}
        </div>
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {data && found === 0 && (
          <p className={styles.empty}>
            {asked.show === 'open' && !asked.cell
              ? registers && !asked.find && !asked.mine
                ? '没有在办的申请。收到申请的，点“登记申请”，期限从此由系统计算；原来记在表格中的，点“批量登记”。'
                : asked.find
                  ? '在办的申请里没有找到，可以在“全部”里查找。'
                  : '没有在办的申请。'
              : '没有符合条件的申请。'}
          </p>
        )}
        {data && found > 0 && (
          <RequestTable requests={data.requests.edges.map(({ node }) => readFragment(requestLine, node))} />
        )}
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={found}
          onChange={(next) => turnTo(next, data?.requests.pageInfo.endCursor ?? null)}
        />
      </div>
    </>
  )
}
