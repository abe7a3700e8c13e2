import { Alert } from 'antd'
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
    .map(({ key, severity, message, excerpt }) => (
      <Alert key={key} type={looks[severity]} showIcon title={message} description={excerpt && <q>{excerpt}</q>} />
    ))
}
