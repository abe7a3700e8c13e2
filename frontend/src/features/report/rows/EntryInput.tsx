import { Button, Input, type InputProps } from 'antd'
import { type ReactNode, useState } from 'react'
import { pastedLine } from './pastedLine'

export interface EntryProps<T> {
  /** See UnacceptedEntry.place; undefined while it has none. */
  place: string | undefined
  label: string
  value: T | null | undefined
  /** What was typed and is none; null when nothing was. */
  unaccepted: string | null
  editable: boolean
  /** What it is, and the text beside it that is none. */
  onChange: (value: T | null, unaccepted: string | null) => void
}

/** How a count or a day is written. */
export interface Writing<T> {
  /** Null for nothing written, undefined for what is none. */
  read: (text: string) => T | null | undefined
  shown: (value: T) => string
  /** Why a text is none. */
  why: (text: string) => string
  /** That the value still stands, as in 仍按 7 件计. */
  stands: (value: T) => string
}

interface EntryInputProps<T> extends EntryProps<T> {
  writing: Writing<T>
  input: Pick<InputProps, 'suffix' | 'inputMode' | 'placeholder' | 'onFocus'>
  className?: string | undefined
  /** Another way to say the value, which takes the place of whatever is typed. */
  children?: (take: (value: T | null) => void) => ReactNode
}

/** One line that is a value of its kind: empty is "not stated", and what is none stays beside what stood there before. */
export function EntryInput<T>({
  place,
  label,
  value,
  unaccepted,
  editable,
  onChange,
  writing,
  input,
  className,
  children,
}: EntryInputProps<T>) {
  const [typing, setTyping] = useState<string | null>(null)
  const stated = value ?? null
  const type = (text: string) => {
    setTyping(text)
    const read = writing.read(text)
    if (read === undefined) onChange(stated, text)
    else onChange(read, null)
  }
  const take = (next: T | null) => {
    setTyping(null)
    onChange(next, null)
  }
  return (
    <span className={className}>
      <Input
        {...input}
        aria-label={label}
        aria-invalid={unaccepted !== null}
        status={unaccepted === null ? '' : 'error'}
        data-place={place}
        readOnly={!editable}
        value={typing ?? unaccepted ?? (stated === null ? '' : writing.shown(stated))}
        onChange={(event) => type(event.target.value)}
        onPaste={(event) => pastedLine(event, type)}
        onBlur={() => setTyping(null)}
      />
      {children?.(take)}
      {unaccepted !== null && (
        <small role="alert">
          {writing.why(unaccepted)}
          {stated === null ? '这里现在仍未填写。' : `这里现在${writing.stands(stated)}。`}
          {editable && (
            <Button size="small" type="link" aria-label={`放弃${label}的输入`} onClick={() => take(stated)}>
              放弃
            </Button>
          )}
        </small>
      )}
    </span>
  )
}
