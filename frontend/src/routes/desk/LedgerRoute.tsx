import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Pagination } from 'antd'
import { useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { chinaYear } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import {
  atOnce,
  type Chosen,
  type LedgerRow,
  type Mended,
  mending,
  readLedger,
  type ReadLedger,
  registerLedger,
  saidOf,
  stateOf,
  withEntered,
} from '../../features/ledger/ledger'
import styles from '../../features/ledger/Ledger.module.css'
import { LedgerTable } from '../../features/ledger/LedgerTable'
import { readSheet } from '../../features/ledger/readSheet'
import { RegisteredRows } from '../../features/ledger/RegisteredRows'
import { SheetSays } from '../../features/ledger/SheetSays'
import { SheetSource } from '../../features/ledger/SheetSource'
import { requestsKey } from '../../features/request/requests'

const perPage = 50

interface Sheet {
  lines: string[][]
  mended: readonly Mended[]
  ledger: ReadLedger
}

const changed = (set: ReadonlySet<number>, line: number, within: boolean): ReadonlySet<number> => {
  const next = new Set(set)
  if (within) next.add(line)
  else next.delete(line)
  return next
}

/** /desk/requests/ledger: many requests from a sheet, looked at and mended before they are registered. */
export function LedgerRoute({ agency }: { agency: string }) {
  useTitle('批量登记')
  const ask = useRequest()
  const session = useSession()
  const queries = useQueryClient()
  const yearId = useId()
  const [year, setYear] = useState(String(chinaYear()))
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const [chosen, setChosen] = useState<Chosen>({ confirmed: new Set(), leftOut: new Set(), entered: new Map() })
  const [onlyDoubts, setOnlyDoubts] = useState(false)
  const [page, setPage] = useState(1)
  // A row keeps its key as long as the sheet is on the page, so that one sent again is registered once.
  const keys = useRef(new Map<number, string>())

  const read = useMutation({
    mutationFn: async ({ lines, mended }: { lines: string[][]; mended: readonly Mended[] }) => {
      const { readLedger: outcome } = await ask(readLedger, {
        input: { agency, year: Number(year) || null, lines, mended: [...mended] },
      })
      if (outcome.__typename === 'LedgerRefused') throw new Error(outcome.message)
      return { lines, mended, ledger: outcome.ledger }
    },
    onSuccess: setSheet,
  })
  const open = useMutation({
    mutationFn: async (from: File | string) => read.mutateAsync({ lines: await readSheet(session, from), mended: [] }),
    onSuccess: (opened) => {
      keys.current = new Map(opened.ledger.rows.map(({ line }) => [line, crypto.randomUUID()]))
      setChosen({ confirmed: new Set(), leftOut: new Set(), entered: new Map() })
      setPage(1)
      setOnlyDoubts(opened.ledger.rows.length > 20 && opened.ledger.rows.some(({ doubts }) => doubts.length > 0))
    },
  })
  const rows = sheet?.ledger.rows ?? []
  const ready = rows.filter((row) => stateOf(row, chosen) === 'ready')
  const send = async (waiting: readonly LedgerRow[]): Promise<void> => {
    if (waiting.length === 0) return
    const { registerLedger: outcome } = await ask(registerLedger, {
      input: {
        agency,
        year: sheet?.ledger.year ?? null,
        rows: waiting.slice(0, atOnce).map((row) => ({
          key: keys.current.get(row.line) ?? '',
          line: row.line,
          confirmed: chosen.confirmed.has(row.line),
          cells: row.cells.map(({ column, text }) => ({ column, text })),
        })),
      },
    })
    if (outcome.__typename === 'LedgerRefused') throw new Error(outcome.message)
    setChosen((before) => ({ ...before, entered: withEntered(before.entered, outcome.rows) }))
    await send(waiting.slice(atOnce))
  }
  const register = useMutation({
    mutationFn: () => send(ready),
    onSettled: () => queries.invalidateQueries({ queryKey: requestsKey }),
  })

  if (!sheet)
    return (
      <>
        <Bar />
        <div className="desk-sheet">
          <div className={styles.bar}>
            <label htmlFor={yearId}>日期没有写年份的，按</label>
            <Input
              id={yearId}
              type="number"
              style={{ width: '6em' }}
              min={2008}
              max={chinaYear()}
              value={year}
              onChange={(event) => setYear(event.target.value)}
            />
            <span>年（标题写明年份的以标题为准）</span>
          </div>
          <SheetSource reading={open.isPending} onSheet={(from) => open.mutate(from)} />
          {open.error && <Alert type="error" showIcon title="没有读取" description={open.error.message} />}
        </div>
      </>
    )
  const states = rows.map((row) => stateOf(row, chosen))
  const shown = onlyDoubts
    ? rows.filter((row) => ['blocked', 'doubted'].includes(stateOf(row, chosen)) || chosen.confirmed.has(row.line))
    : rows
  const doubted = rows.filter((row) => stateOf(row, chosen) === 'doubted')
  return (
    <>
      <Bar />
      <div className="desk-sheet">
        <p aria-live="polite">
          <strong>读出 {rows.length} 件</strong>：{saidOf(states)}。
        </p>
        <SheetSays ledger={sheet.ledger} />
        <RegisteredRows rows={rows} chosen={chosen} />
        {read.error && <Alert type="error" showIcon title={read.error.message} />}
        {register.error && (
          <Alert
            type="error"
            showIcon
            title="没有登记完"
            description={`${register.error.message}再点一次“登记”即可，登记过的不会重复。`}
          />
        )}
        <div className={styles.bar}>
          <Button
            type="primary"
            loading={register.isPending}
            disabled={ready.length === 0 || read.isPending}
            onClick={() => register.mutate()}
          >
            {ready.length === 0 ? '登记' : `登记 ${ready.length} 件`}
          </Button>
          {doubted.length > 0 && (
            <Button
              onClick={() =>
                setChosen({
                  ...chosen,
                  confirmed: new Set([...chosen.confirmed, ...doubted.map(({ line }) => line)]),
                })
              }
            >
              须核对的 {doubted.length} 件都核对无误
            </Button>
          )}
          <Checkbox
            checked={onlyDoubts}
            onChange={(event) => {
              setOnlyDoubts(event.target.checked)
              setPage(1)
            }}
          >
            只看存疑
          </Checkbox>
          <Button onClick={() => setSheet(null)}>换一张表</Button>
        </div>
        {shown.length === 0 ? (
          <p className={styles.quiet}>没有存疑的行。取消“只看存疑”可看全部。</p>
        ) : (
          <LedgerTable
            rows={shown.slice((page - 1) * perPage, page * perPage)}
            chosen={chosen}
            onMend={(line, column, text) => {
              setChosen({ ...chosen, confirmed: changed(chosen.confirmed, line, false) })
              read.mutate({ lines: sheet.lines, mended: mending(sheet.mended, { line, column, text }) })
            }}
            onConfirm={(line, right) => setChosen({ ...chosen, confirmed: changed(chosen.confirmed, line, right) })}
            onLeaveOut={(line, out) => setChosen({ ...chosen, leftOut: changed(chosen.leftOut, line, out) })}
          />
        )}
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={shown.length}
          onChange={setPage}
        />
      </div>
    </>
  )
}

function Bar() {
  return (
    <div className="desk-bar">
      <h1>批量登记</h1>
      <Link href="/desk/requests" className="desk-link">
        返回列表
      </Link>
    </div>
  )
}
