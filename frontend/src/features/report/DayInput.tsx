import { Button, Input } from 'antd'
import { useRef } from 'react'
import { dayText } from '../../components/chinaTime'
import styles from './Editors.module.css'
import type { PartKey } from './parts'
import { readDay } from './readDay'
import { useFieldText } from './useFieldText'

interface DayInputProps {
  part: PartKey
  /** What it is known by in its part: its row's id and its name. */
  field: string
  label: string
  /** 2026-06-30 */
  value: string | null | undefined
  editable: boolean
  onChange: (value: string | null) => void
}

/** A day, written as one writes it in Chinese whatever language the browser speaks, or chosen from its calendar. */
export function DayInput({ part, field, label, value, editable, onChange }: DayInputProps) {
  const [typing, setTyping] = useFieldText(part, field, (text) => readDay(text) !== undefined)
  const calendar = useRef<HTMLInputElement>(null)
  const wrong = typing !== null && readDay(typing) === undefined
  const choose = () => {
    try {
      calendar.current?.showPicker()
    } catch {
      // An old browser has no calendar to show; the day can be written.
    }
  }
  return (
    <span className={styles.day}>
      <Input
        aria-label={label}
        aria-invalid={wrong}
        status={wrong ? 'error' : ''}
        readOnly={!editable}
        value={typing ?? (value ? dayText(value) : '')}
        placeholder="如：2026年6月30日"
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyping(event.target.value)
          const day = readDay(event.target.value)
          if (day !== undefined) onChange(day)
        }}
        onBlur={() => wrong || setTyping(null)}
        suffix={editable && <Button size="small" type="text" aria-label={`${label}：从日历中选`} title="从日历中选" onClick={choose}>▾</Button>}
      />
      <input
        ref={calendar}
        type="date"
        className={styles.calendar}
        tabIndex={-1}
        aria-hidden
        value={value ?? ''}
        onChange={(event) => {
          setTyping(null)
          onChange(event.target.value || null)
        }}
      />
      {wrong && <small role="alert">请写成“2026年6月30日”或“2026-06-30”。</small>}
    </span>
  )
}
