export interface ChoosePairProps {
  number: number
  pair: readonly [number, number]
  onPair: (pair: readonly [number, number]) => void
  disabled: boolean
}

/** Which two states are to be compared: this one as the earlier, as the later, or not. */
export function ChoosePair({ number, pair: [from, to], onPair, disabled }: ChoosePairProps) {
  return (
    <>
      <input
        type="radio"
        name="from"
        aria-label={`以版本 ${number} 为前`}
        disabled={disabled}
        checked={from === number}
        onChange={() => onPair([number, to])}
      />
      <input
        type="radio"
        name="to"
        aria-label={`以版本 ${number} 为后`}
        disabled={disabled}
        checked={to === number}
        onChange={() => onPair([from, number])}
      />
    </>
  )
}
