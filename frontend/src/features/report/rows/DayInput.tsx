import { Button } from 'antd'
import { useRef } from 'react'
import { dayText } from '../../../components/chinaTime'
import styles from '../Editors.module.css'
import { readDay } from '../readDay'
import { EntryInput, type EntryProps, type Writing } from './EntryInput'

/** A day as 2026-06-30, written as one writes it in Chinese whatever language the browser speaks, or chosen from its calendar. */
export function DayInput(props: EntryProps<string>) {
  const { label, value, editable } = props
  const calendar = useRef<HTMLInputElement>(null)
  const choose = () => {
    try {
      calendar.current?.showPicker()
    } catch {
      // An old browser has no calendar to show; the day can be written.
    }
  }
  return (
    <EntryInput
      {...props}
      writing={day}
      className={styles.day}
      input={{
        placeholder: '如：2026年6月30日',
        onFocus: (event) => event.target.select(),
        suffix: editable && (
          <Button size="small" type="text" aria-label={`${label}：从日历中选`} title="从日历中选" onClick={choose}>
            ▾
          </Button>
        ),
      }}
    >
      {(take) => (
        <input
          ref={calendar}
          type="date"
          className={styles.calendar}
          tabIndex={-1}
          aria-hidden
          value={value ?? ''}
          onChange={(event) => take(event.target.value || null)}
        />
      )}
    </EntryInput>
  )
}

const day: Writing<string> = {
  read: readDay,
  shown: dayText,
  why: () => '请写成“2026年6月30日”或“2026-06-30”。',
  stands: (value) => `仍是${dayText(value)}`,
}
