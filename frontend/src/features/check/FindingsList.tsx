import type { Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { FindingItem } from './FindingItem'
import styles from './Findings.module.css'
import { type FindingGroup, groupedFindings, remainingIn, remainingText, weightWord } from './groupedFindings'

interface FindingsListProps {
  form: EditionForm
  findings: readonly Finding[]
  goTo: GoTo
  /** Of an earlier state: there is nothing to accept any more. */
  past?: boolean
  /** Shows what remains at once, where it is what stands in the way. */
  unfolded?: boolean
}

/**
 * 校核结果, grouped by how grave they are and where they stand; each leads to the cell or sentence it means. What remains
 * to be filled in is folded, since the outline tells where it is.
 */
export function FindingsList({ form, findings, goTo, past = false, unfolded = false }: FindingsListProps) {
  if (findings.length === 0) return <p>没有校核问题。</p>
  return groupedFindings(form, findings).map(({ weight, count, places }) => {
    const found = <FoundIn places={places} form={form} goTo={goTo} past={past} />
    return weight === 'REMAINING' ? (
      <details key={weight} className={styles.remaining} open={unfolded}>
        <summary>
          {weightWord[weight]}{' '}
          <span className={styles.count}>{remainingText(remainingIn(findings)) || `${count} 项`}</span>
        </summary>
        <div role="group" aria-label={weightWord[weight]}>
          {found}
        </div>
      </details>
    ) : (
      <div key={weight} role="group" aria-label={weightWord[weight]}>
        <h3 className={styles.title} data-weight={weight}>
          {weightWord[weight]} <span className={styles.count}>{count} 项</span>
        </h3>
        {found}
      </div>
    )
  })
}

type FoundInProps = Pick<FindingsListProps, 'form' | 'goTo'> & { places: FindingGroup['places']; past: boolean }

function FoundIn({ places, form, goTo, past }: FoundInProps) {
  return (
    <>
      {places.map(({ place, label, findings: found }) => (
        <div key={place}>
          <h4 className={styles.place}>
            {label} <span className={styles.count}>{found.length}</span>
          </h4>
          <ul className={styles.list}>
            {found.map((finding) => (
              <FindingItem key={finding.key} form={form} finding={finding} goTo={goTo} past={past} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
