import { Button, Input } from 'antd'
import { useState } from 'react'
import { readNumber } from '../numberText'
import { pastedLine } from './pastedLine'

interface CountInputProps {
  /** See UnacceptedEntry.place. */
  place: string
  label: string
  value: number | null | undefined
  /** What was typed and is no count; null when nothing was. */
  unaccepted: string | null
  editable: boolean
  /** The count, and the text beside it that is none. */
  onChange: (value: number | null, unaccepted: string | null) => void
}

/** A count of 件: empty is "not stated", which is not zero. */
export function CountInput({ place, label, value, unaccepted, editable, onChange }: CountInputProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const wrong = unaccepted === null ? null : (whyNoCount(unaccepted) ?? '没有采用。')
  const type = (text: string) => {
    setTyping(text)
    const reading = readNumber(text, pieces)
    if (whyNoCount(text) !== null) onChange(value ?? null, text)
    else onChange(reading.is === 'number' ? reading.number : null, null)
  }
  return (
    <span>
      <Input
        aria-label={label}
        aria-invalid={wrong !== null}
        status={wrong ? 'error' : ''}
        data-place={place}
        inputMode="numeric"
        readOnly={!editable}
        value={typing ?? unaccepted ?? value ?? ''}
        suffix="件"
        onChange={(event) => type(event.target.value)}
        onPaste={(event) => pastedLine(event, type)}
        onBlur={() => setTyping(null)}
      />
      {wrong && (
        <small role="alert">
          {wrong}
          {typeof value === 'number' ? `这里现在仍按 ${value} 件计。` : '这里现在仍未填写。'}
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

/** 放弃: lets go of what was typed and not accepted. */
export function GiveUp({ of, onClick }: { of: string; onClick: () => void }) {
  return (
    <Button size="small" type="link" aria-label={`放弃${of}的输入`} onClick={onClick}>
      放弃
    </Button>
  )
}

const pieces = { unit: '件', decimals: 0, signed: false }

function whyNoCount(text: string): string | null {
  const reading = readNumber(text, pieces)
  if (reading.is === 'blank') return null
  if (reading.is === 'questioned') return reading.why
  return reading.is === 'number' && reading.number < 2 ** 31 ? null : `“${text.trim()}”不是整数件数。`
}
