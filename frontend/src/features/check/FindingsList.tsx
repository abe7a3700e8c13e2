import type { Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { FindingItem } from './FindingItem'
import styles from './Findings.module.css'
import { groupedFindings, weightWord } from './groupedFindings'

interface FindingsListProps {
  form: EditionForm
  findings: readonly Finding[]
  goTo: GoTo
  /** Of an earlier state: there is nothing to accept any more. */
  past?: boolean
}

/** 校核结果, grouped by how grave they are and where they stand; each leads to the cell or sentence it means. */
export function FindingsList({ form, findings, goTo, past = false }: FindingsListProps) {
  if (findings.length === 0) return <p>没有校核问题。</p>
  return groupedFindings(form, findings).map(({ weight, count, places }) => (
    <div key={weight} role="group" aria-label={weightWord[weight]}>
      <h3 className={styles.title} data-weight={weight}>
        {weightWord[weight]} <span className={styles.count}>{count} 项</span>
      </h3>
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
    </div>
  ))
}
