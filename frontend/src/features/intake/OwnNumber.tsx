import { Input } from 'antd'
import { useState } from 'react'
import type { ColumnForm } from '../report/form'
import { readNumber } from '../report/numberText'
import styles from './Doubts.module.css'

interface OwnNumberProps {
  label: string
  column: ColumnForm | undefined
  value: number | null
  onChange: (number: number | null) => void
}

const plain = { unit: null, decimals: 0, signed: false }

/** A number of one's own for a doubted cell (自填); what cannot stand there is said and not taken. */
export function OwnNumber({ label, column, value, onChange }: OwnNumberProps) {
  const [typing, setTyping] = useState(value === null ? '' : String(value))
  const reading = readNumber(typing, column ?? plain)
  const wrong =
    reading.is === 'number' || reading.is === 'blank'
      ? null
      : reading.is === 'questioned'
        ? reading.why
        : `“${typing.trim()}”不是数字。`
  return (
    <label className={styles.own}>
      <span>{label}</span>
      <Input
        size="small"
        inputMode="decimal"
        value={typing}
        status={wrong ? 'error' : ''}
        aria-invalid={wrong !== null}
        suffix={column?.unit ?? ''}
        onChange={(event) => {
          setTyping(event.target.value)
          const read = readNumber(event.target.value, column ?? plain)
          onChange(read.is === 'number' ? read.number : null)
        }}
      />
      {wrong && <small role="alert">{wrong}</small>}
    </label>
  )
}
