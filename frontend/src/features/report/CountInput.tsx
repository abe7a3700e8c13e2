import { Input } from 'antd'
import { readNumber } from './numberText'
import type { PartKey } from './parts'
import { useFieldText } from './useFieldText'

interface CountInputProps {
  part: PartKey
  /** What it is known by in its part: its row's id and its name. */
  field: string
  label: string
  value: number | null | undefined
  editable: boolean
  onChange: (value: number | null) => void
  className?: string | undefined
}

/** A count of 件: empty is "not stated", which is not zero. */
export function CountInput({ part, field, label, value, editable, onChange, className }: CountInputProps) {
  const [typing, setTyping] = useFieldText(part, field, (text) => whyNoCount(text) === null)
  const wrong = typing === null ? null : whyNoCount(typing)
  return (
    <span className={className}>
      <Input
        aria-label={label}
        aria-invalid={wrong !== null}
        status={wrong ? 'error' : ''}
        inputMode="numeric"
        readOnly={!editable}
        value={typing ?? value ?? ''}
        suffix="件"
        onChange={(event) => {
          setTyping(event.target.value)
          const reading = readNumber(event.target.value, pieces)
          if (whyNoCount(event.target.value) === null) onChange(reading.is === 'number' ? reading.number : null)
        }}
        onBlur={() => wrong === null && setTyping(null)}
      />
      {wrong && <small role="alert">{wrong}</small>}
    </span>
  )
}

const pieces = { unit: '件', decimals: 0, signed: false }

function whyNoCount(text: string): string | null {
  const reading = readNumber(text, pieces)
  if (reading.is === 'blank') return null
  if (reading.is === 'questioned') return reading.why
  return reading.is === 'number' && reading.number < 2 ** 31 ? null : `“${text.trim()}”不是整数件数。`
}
