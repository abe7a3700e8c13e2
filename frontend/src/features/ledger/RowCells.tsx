import { Input } from 'antd'
import { useId } from 'react'
import type { LedgerColumn } from '../../graphql/generated/graphql'
import { ledgerColumnWord } from '../../graphql/generated/words/ledgerColumnWord'
import { cellOf, type LedgerRow } from './ledger'
import styles from './Ledger.module.css'

interface RowCellsProps {
  row: LedgerRow
  onMend: (column: LedgerColumn, text: string) => void
}

/** Every cell of a row, to be written anew. */
export function RowCells({ row, onMend }: RowCellsProps) {
  return (
    <div className={styles.cells} role="group" aria-label={`第 ${row.line} 行各栏`}>
      {(Object.keys(ledgerColumnWord) as LedgerColumn[]).map((column) => (
        <RowCell key={`${column} ${cellOf(row, column)}`} column={column} text={cellOf(row, column)} onMend={onMend} />
      ))}
    </div>
  )
}

function RowCell({ column, text, onMend }: { column: LedgerColumn; text: string; onMend: RowCellsProps['onMend'] }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{ledgerColumnWord[column]}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 1, maxRows: 6 }}
        defaultValue={text}
        onBlur={(event) => {
          const typed = event.target.value.trim()
          if (typed !== text) onMend(column, typed)
        }}
      />
    </div>
  )
}
