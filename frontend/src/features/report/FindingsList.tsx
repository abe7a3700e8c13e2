import { Button, Tag } from 'antd'
import type { Finding } from './editedReport'
import { cellLabel, type EditionForm, sectionTitle } from './form'
import styles from './FindingsList.module.css'
import { placeOfCell } from './places'
import { severityWord } from './words'
import type { GoTo } from './useGoTo'

const colours = { BLOCK: 'error', WARN: 'warning', INFO: 'processing' } as const
const severities = ['BLOCK', 'WARN', 'INFO'] as const

interface FindingsListProps {
  form: EditionForm
  findings: readonly Finding[]
  goTo: GoTo
}

/** 校核结果, grouped by how grave they are; each leads to the cell or section it means. */
export function FindingsList({ form, findings, goTo }: FindingsListProps) {
  if (findings.length === 0) return <p>没有校核问题。</p>
  return severities
    .map((severity) => ({ severity, found: findings.filter((finding) => finding.severity === severity) }))
    .filter(({ found }) => found.length > 0)
    .map(({ severity, found }) => (
      <section key={severity} aria-label={severityWord[severity]}>
        <h3 className={styles.title}>
          {severityWord[severity]} <span className={styles.count}>{found.length} 项</span>
        </h3>
        <ul className={styles.list}>
          {found.map((finding) => (
            <li key={finding.rule + finding.message} className={styles.finding}>
              <Tag color={colours[severity]}>{severityWord[severity]}</Tag>
              <div>
                <p className={styles.message}>{finding.message}</p>
                {finding.excerpt && <blockquote className={styles.excerpt}>{finding.excerpt}</blockquote>}
                <Places form={form} finding={finding} goTo={goTo} />
              </div>
            </li>
          ))}
        </ul>
      </section>
    ))
}

const mostPlaces = 8

function Places({ form, finding, goTo }: { form: EditionForm; finding: Finding; goTo: GoTo }) {
  const section = form.sections.find((s) => s.number === finding.section)
  const cells = finding.cells.slice(0, mostPlaces)
  return (
    <div className={styles.places}>
      {cells.map((ref) => (
        <Button key={ref} size="small" type="link" onClick={() => goTo(placeOfCell(form, ref), `cell:${ref}`)}>
          {cellLabel(form, ref)}
        </Button>
      ))}
      {finding.cells.length > mostPlaces && <span>等 {finding.cells.length} 格</span>}
      {section && (
        <Button size="small" type="link" onClick={() => goTo(`section-${section.number}`, `section:${section.number}`)}>
          {sectionTitle(section)}
        </Button>
      )}
    </div>
  )
}
