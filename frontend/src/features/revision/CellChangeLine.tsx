import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { cellChange } from './CellChanges'
import { cellText, difference } from './cellWords'
import styles from './Revisions.module.css'

/** What one cell said before and after, where its name is known already: 5 → 6（+1）. */
export function CellChangeLine({ change: masked }: { change: FragmentType<typeof cellChange> }) {
  const { before, after } = readFragment(cellChange, masked)
  return (
    <p className={styles.line}>
      <span className="read-only-aloud">原为</span>
      {cellText(before)} <span aria-hidden>→</span> <span className="read-only-aloud">现为</span>
      <strong>{cellText(after)}</strong>（{difference(before, after)}）
    </p>
  )
}
