import { Button, Checkbox, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { shownDay } from '../../components/chinaTime'
import type { LedgerColumn } from '../../graphql/generated/graphql'
import { applicantKindWord } from '../../graphql/generated/words/applicantKindWord'
import { arrivalWord } from '../../graphql/generated/words/arrivalWord'
import { dispositionWord } from '../../graphql/generated/words/dispositionWord'
import { restWord } from '../../graphql/generated/words/restWord'
import { DoubtMend } from './DoubtMend'
import { cellOf, type Chosen, type LedgerDoubt, type LedgerRow, type RowState, stateOf } from './ledger'
import styles from './Ledger.module.css'
import { RowCells } from './RowCells'

interface LedgerTableProps {
  rows: readonly LedgerRow[]
  chosen: Chosen
  onMend: (line: number, column: LedgerColumn, text: string) => void
  onConfirm: (line: number, right: boolean) => void
  onLeaveOut: (line: number, out: boolean) => void
}

const stateTag: Readonly<Record<RowState, { label: string; color?: string }>> = {
  entered: { label: '已登记', color: 'success' },
  leftOut: { label: '不登记' },
  blocked: { label: '须改正', color: 'error' },
  doubted: { label: '须核对', color: 'warning' },
  ready: { label: '可登记', color: 'processing' },
}

/** What stands in the cell that is doubted; a missing summary begins with the words that it sums up. */
function textOf(row: LedgerRow, { column }: LedgerDoubt): string {
  if (!column) return ''
  return cellOf(row, column) || (column === 'SUBJECT' ? cellOf(row, 'WORDS') : '')
}

/** Every row of the sheet as it would be registered, with what speaks against it; where there is little room, a card each. */
export function LedgerTable({ rows, chosen, onMend, onConfirm, onLeaveOut }: LedgerTableProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const toggle = (line: number) =>
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(line)) next.add(line)
      return next
    })
  return (
    <table className={`desk-list ${styles.ledger}`}>
      <thead>
        <tr>
          {['行', '收到', '申请人', '申请事项', '办理结果', '存疑', '登记'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const state = stateOf(row, chosen)
          const { label, color } = stateTag[state]
          const entered = chosen.entered.get(row.line)
          return (
            <tr key={row.line} data-state={state}>
              <td data-title="行">{row.line}</td>
              <td data-title="收到">
                <span>
                  {row.entry ? shownDay(row.entry.arrivedOn) : cellOf(row, 'ARRIVED_ON') || '—'}
                  <small>{row.entry ? arrivalWord[row.entry.arrival] : cellOf(row, 'ARRIVAL')}</small>
                </span>
              </td>
              <td data-title="申请人" className={styles.name}>
                <span>
                  {cellOf(row, 'NAME') || '—'}
                  <small>{row.entry ? applicantKindWord[row.entry.kind] : cellOf(row, 'KIND')}</small>
                </span>
              </td>
              <td data-title="申请事项" className={styles.subject}>
                {row.entry?.subject ?? (cellOf(row, 'SUBJECT') || cellOf(row, 'WORDS') || '—')}
              </td>
              <td data-title="办理结果">
                <span>
                  {row.entry
                    ? row.entry.disposition
                      ? dispositionWord[row.entry.disposition] +
                        (row.entry.rest ? `（${restWord[row.entry.rest]}）` : '')
                      : '在办'
                    : cellOf(row, 'DISPOSITION') || '在办'}
                  <small>
                    {row.entry?.closedOn ? `${shownDay(row.entry.closedOn)}办结` : cellOf(row, 'CLOSED_ON')}
                  </small>
                </span>
              </td>
              <td data-title="存疑" className={styles.doubts}>
                {state === 'entered' || state === 'leftOut' ? (
                  '—'
                ) : (
                  <div>
                    {row.doubts.length === 0 && '—'}
                    {row.doubts.map((doubt) => (
                      <DoubtMend
                        key={`${doubt.column} ${doubt.message}`}
                        line={row.line}
                        doubt={doubt}
                        text={textOf(row, doubt)}
                        onMend={(text) => doubt.column && onMend(row.line, doubt.column, text)}
                      />
                    ))}
                    {row.entry && row.doubts.length > 0 && (
                      <Checkbox
                        checked={chosen.confirmed.has(row.line)}
                        onChange={(event) => onConfirm(row.line, event.target.checked)}
                      >
                        第 {row.line} 行核对无误
                      </Checkbox>
                    )}
                    {entered && entered.messages.length > 0 && (
                      <p className={styles.left}>没有登记：{entered.messages.join('')}</p>
                    )}
                    {open.has(row.line) && (
                      <RowCells row={row} onMend={(column, text) => onMend(row.line, column, text)} />
                    )}
                  </div>
                )}
              </td>
              <td data-title="登记">
                {entered?.id ? (
                  <Link href={`/desk/requests/${encodeURIComponent(entered.id)}`} className="desk-link">
                    {entered.number}
                  </Link>
                ) : (
                  <div className={styles.does}>
                    <Tag {...(color && { color })}>{label}</Tag>
                    <Button size="small" type="text" onClick={() => onLeaveOut(row.line, state !== 'leftOut')}>
                      {state === 'leftOut' ? '恢复' : '不登记'}
                      <span className={styles.hidden}>第 {row.line} 行</span>
                    </Button>
                    {state !== 'leftOut' && (
                      <Button
                        size="small"
                        type="text"
                        aria-expanded={open.has(row.line)}
                        onClick={() => toggle(row.line)}
                      >
                        改各栏<span className={styles.hidden}>（第 {row.line} 行）</span>
                      </Button>
                    )}
                  </div>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
