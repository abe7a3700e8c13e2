import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { chinaToday, chinaYear, dayText } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { Proposal } from '../../features/fill/Proposal'
import { CountedTable } from '../../features/request/CountedTable'
import { disputesAddress, disputeTableQuery, stateDisputes } from '../../features/request/disputes'
import { requestsAddress } from '../../features/request/requestFilter'
import styles from '../../features/request/Request.module.css'
import { requestsKey, requestTableQuery, stateRegister } from '../../features/request/requests'
import { Reading } from './Reading'

/** /desk/requests/table: tables three and four as the registers make them, from which the report is filled. */
export function RequestTableRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('表三、表四取数')
  const ask = useRequest()
  const [address, setAddress] = useSearchParams()
  const agency = address.get('agency') ?? viewer.agency.code
  const year = Number(address.get('year')) || chinaYear()
  const id = useId()
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'table', agency, year],
    queryFn: ({ signal }) => ask(requestTableQuery, { agency, year }, signal),
    staleTime: 0,
  })
  const disputes = useQuery({
    queryKey: [...requestsKey, 'disputeTable', agency, year],
    queryFn: ({ signal }) => ask(disputeTableQuery, { agency, year }, signal),
    staleTime: 0,
  })
  const form = data?.edition.tables.find(({ key }) => key === 'requests')
  const review = data?.edition.tables.find(({ key }) => key === 'review')
  const mayState = viewer.requestRoles.includes('REGISTRAR') && agency === viewer.agency.code
  return (
    <>
      <div className="desk-bar">
        <h1>表三、表四取数</h1>
        <Link href="/desk/requests" className="desk-link">
          返回列表
        </Link>
      </div>
      <div className="desk-sheet">
        <div className={styles.actions}>
          <label htmlFor={id}>年份</label>
          <Input
            id={id}
            type="number"
            style={{ width: '7em' }}
            min={2019}
            max={chinaYear() + 1}
            value={year}
            onChange={(event) => {
              const next = new URLSearchParams(address)
              next.set('year', event.target.value)
              setAddress(next, { replace: true })
            }}
          />
        </div>
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {data && (
          <>
            <h2>表三</h2>
            <p className={styles.quiet}>
              每一件申请恰好计入一格，点数字可看所计的申请。报告编写人在第三部分点“从登记取数”取用这些数字。
            </p>
            <Kept
              key={data.requestTable.keptSince}
              keptSince={data.requestTable.keptSince ?? null}
              mayState={mayState}
              say={(keptSince) => ask(stateRegister, { input: { agency, keptSince } })}
            />
            {data.requestTable.correctionProposal && (
              <Proposal proposal={data.requestTable.correctionProposal} form={data.edition} />
            )}
            {form ? (
              <CountedTable
                cells={data.requestTable.cells}
                name="表三"
                form={form}
                address={(ref) =>
                  `/desk/requests?${requestsAddress({ agency, show: 'all', mine: false, find: '', year: null, cell: { year, ref }, column: null })}`
                }
              />
            ) : (
              <p className={styles.empty}>{year} 年的格式没有这张表。</p>
            )}
          </>
        )}
        {disputes.error && <Alert type="error" showIcon title={disputes.error.message} />}
        {disputes.data && review && (
          <>
            <h2>表四</h2>
            <p className={styles.quiet}>
              当年审结的案件按结果计，年底前受理（立案）而没有审结的计为尚未审结；不予受理（立案）的和本机关是第三人的不计。案件在
              <Link href={disputesAddress(agency)} className="desk-link">
                复议与诉讼
              </Link>
              登记。
            </p>
            <Kept
              key={disputes.data.disputeTable.keptSince}
              keptSince={disputes.data.disputeTable.keptSince ?? null}
              mayState={mayState}
              say={(keptSince) => ask(stateDisputes, { input: { agency, keptSince } })}
            />
            {disputes.data.disputeTable.correctionProposal && (
              <Proposal proposal={disputes.data.disputeTable.correctionProposal} form={{ tables: [review] }} />
            )}
            <CountedTable
              cells={disputes.data.disputeTable.cells}
              name="表四"
              form={review}
              address={(ref) => disputesAddress(agency, { year, ref })}
            />
          </>
        )}
      </div>
    </>
  )
}

interface KeptProps {
  keptSince: string | null
  mayState: boolean
  say: (keptSince: string) => Promise<unknown>
}

/** From when on the register is complete; until somebody says so, its numbers fill no report. */
function Kept({ keptSince, mayState, say }: KeptProps) {
  const queries = useQueryClient()
  const id = useId()
  const [since, setSince] = useState(keptSince ?? `${chinaYear()}-01-01`)
  const saving = useMutation({
    mutationFn: () => say(since),
    onSuccess: () => queries.invalidateQueries({ queryKey: requestsKey }),
  })
  return (
    <div className={styles.actions}>
      <span>
        {keptSince ? `自${dayText(keptSince)}起登记完整。` : '还没有说明自哪一天起登记完整，数字只供参考，不能取用。'}
      </span>
      {mayState && (
        <>
          <label htmlFor={id}>登记完整的起始日期</label>
          <Input
            id={id}
            type="date"
            style={{ width: '11em' }}
            max={chinaToday()}
            value={since}
            onChange={(event) => setSince(event.target.value)}
          />
          <Button disabled={!since || since === keptSince} loading={saving.isPending} onClick={() => saving.mutate()}>
            {keptSince ? '更改' : '说明'}
          </Button>
        </>
      )}
      {saving.error && <Alert type="error" showIcon title={saving.error.message} />}
    </div>
  )
}
