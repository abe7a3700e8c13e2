import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { dayText } from '../../../components/chinaTime'
import { GiveUp } from './CountInput'
import styles from '../Editors.module.css'
import { pastedLine } from './pastedLine'
import { readDay } from '../readDay'

interface DayInputProps {
  /** See UnacceptedEntry.place. */
  place: string
  label: string
  /** 2026-06-30 */
  value: string | null | undefined
  /** What was typed and is no day; null when nothing was. */
  unaccepted: string | null
  editable: boolean
  /** The day, and the text beside it that is none. */
  onChange: (value: string | null, unaccepted: string | null) => void
}

/** A day, written as one writes it in Chinese whatever language the browser speaks, or chosen from its calendar. */
export function DayInput({ place, label, value, unaccepted, editable, onChange }: DayInputProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const calendar = useRef<HTMLInputElement>(null)
  const wrong = unaccepted !== null
  const type = (text: string) => {
    setTyping(text)
    const day = readDay(text)
    if (day === undefined) onChange(value ?? null, text)
    else onChange(day, null)
  }
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
        data-place={place}
        value={typing ?? unaccepted ?? (value ? dayText(value) : '')}
        placeholder="如：2026年6月30日"
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onPaste={(event) => pastedLine(event, type)}
        onBlur={() => setTyping(null)}
        suffix={
          editable && (
            <Button size="small" type="text" aria-label={`${label}：从日历中选`} title="从日历中选" onClick={choose}>
              ▾
            </Button>
          )
        }
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
          onChange(event.target.value || null, null)
        }}
      />
      {wrong && (
        <small role="alert">
          请写成“2026年6月30日”或“2026-06-30”。{value ? `这里现在仍是${dayText(value)}。` : '这里现在仍未填写。'}
          {editable && (
            <GiveUp
              of={label}
              onClick={() => {
                setTyping(null)
                onChange(value ?? null, null)
              }}
            />
          )}
        </small>
      )}
    </span>
  )
}
