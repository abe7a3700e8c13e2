import type { Finding } from '../report/editedReport'
import { AcceptedWarnings } from './AcceptedWarnings'
import styles from './DeedDialog.module.css'
import { openWarnings } from './reasons'

/** 警告 3 条，其中 1 条没有说明 */
export function warningCount(findings: readonly Finding[]): string {
  const open = openWarnings(findings).length
  const all = open + findings.filter(({ accepted }) => accepted).length
  return `警告 ${all} 条${open > 0 ? `，其中 ${open} 条没有说明` : '，都有说明'}`
}

/** What there is of warnings in what is being signed, with why each may stand: nobody signs what he or she does not know of. */
export function WarningsHere({ findings }: { findings: readonly Finding[] }) {
  const open = openWarnings(findings)
  const accepted = findings.filter((finding) => finding.accepted)
  if (open.length + accepted.length === 0) return <p>没有警告。</p>
  return (
    <div className={styles.warnings}>
      <AcceptedWarnings title="没有说明的警告" findings={open} />
      <AcceptedWarnings title="已说明的警告" findings={accepted} />
    </div>
  )
}
