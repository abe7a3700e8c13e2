import { readNumber } from '../numberText'
import { EntryInput, type EntryProps, type Writing } from './EntryInput'

/** A count of 件: empty is "not stated", which is not zero. */
export function CountInput(props: EntryProps<number>) {
  return <EntryInput {...props} writing={count} input={{ inputMode: 'numeric', suffix: '件' }} />
}

const pieces = { unit: '件', decimals: 0, signed: false }

const count: Writing<number> = {
  read: (text) => {
    const reading = readNumber(text, pieces)
    if (reading.is === 'blank') return null
    return reading.is === 'number' && reading.number < 2 ** 31 ? reading.number : undefined
  },
  shown: String,
  why: (text) => {
    const reading = readNumber(text, pieces)
    if (reading.is === 'questioned') return reading.why
    return count.read(text) === undefined ? `“${text.trim()}”不是整数件数。` : '没有采用。'
  },
  stands: (value) => `仍按 ${value} 件计`,
}
