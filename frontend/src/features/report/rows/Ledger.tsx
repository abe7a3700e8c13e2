import type { ReactNode } from 'react'
import styles from '../Ledger.module.css'
import { onLedgerKeys } from './ledgerKeys'
import { ledgerRoles as roles } from './ledgerRoles'

interface LedgerProps {
  name: string
  /** What its columns are called, each with the class that says how wide it is. */
  headings: readonly { text: string; className: string | undefined }[]
  /** Whether a last column holds what moves and removes a line. */
  editable: boolean
  /** A body for each entry. */
  children: ReactNode
}

/** A list that is written as a table. */
export function Ledger({ name, headings, editable, children }: LedgerProps) {
  return (
    // Keys in the fields lead from line to line.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.frame} onKeyDown={onLedgerKeys}>
      <table className={styles.ledger} {...roles.table} aria-label={name}>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {headings.map(({ text, className }) => (
              <th key={text} {...roles.heading} className={className}>
                {text}
              </th>
            ))}
            {editable && (
              <th {...roles.heading} className={styles.ops}>
                <span className="read-only-aloud">移动、删除</span>
              </th>
            )}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}
