import { Alert } from 'antd'
import styles from './Findings.module.css'
import { asHintIfAccepted, useEditing } from '../report/saving/Editing'

const looks = { BLOCK: 'error', WARN: 'warning', INFO: 'info' } as const

/** What the rules say against a section's words; what they say of its cells stands at the cells, what remains in the outline. */
export function SectionFindings({ number }: { number: number }) {
  const { report } = useEditing()
  return report.findings
    .filter(
      (finding) => finding.section === number && finding.cells.length === 0 && !finding.remaining && !finding.place,
    )
    .map(asHintIfAccepted)
    .map(({ key, severity, message, excerpt, accepted }) =>
      accepted ? (
        <p key={key} className={styles.settled}>
          <span aria-hidden>✓ </span>
          {message}
        </p>
      ) : (
        <Alert key={key} type={looks[severity]} showIcon title={message} description={excerpt && <q>{excerpt}</q>} />
      ),
    )
}
