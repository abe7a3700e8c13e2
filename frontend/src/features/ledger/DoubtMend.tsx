import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { ledgerColumnWord } from '../../graphql/generated/words/ledgerColumnWord'
import { isComposing } from '../../components/isComposing'
import type { LedgerDoubt } from './ledger'
import styles from './Ledger.module.css'

interface DoubtMendProps {
  line: number
  doubt: LedgerDoubt
  /** What stands in the cell now. */
  text: string
  onMend: (text: string) => void
}

/** One doubt, and what may be written instead: one of the proposals, or one's own words. */
export function DoubtMend({ line, doubt, text, onMend }: DoubtMendProps) {
  const [typed, setTyped] = useState(text)
  const said = useId()
  const { column } = doubt
  const mend = () => typed.trim() !== text && onMend(typed.trim())
  return (
    <div className={styles.doubt} data-blocking={doubt.blocking || undefined}>
      <span id={said}>{doubt.message}</span>
      {column && (
        <span className={styles.mend}>
          {doubt.proposals
            .filter((proposal) => proposal !== text)
            .map((proposal) => (
              <Button key={proposal} size="small" aria-describedby={said} onClick={() => onMend(proposal)}>
                {proposal}
              </Button>
            ))}
          <Input
            size="small"
            className={styles.cell ?? ''}
            aria-label={`第 ${line} 行的${ledgerColumnWord[column]}`}
            aria-describedby={said}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && mend()}
            onBlur={mend}
          />
        </span>
      )}
    </div>
  )
}
