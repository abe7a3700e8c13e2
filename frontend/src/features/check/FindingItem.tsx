import { Button } from 'antd'
import { Link } from 'wouter'
import type { Finding } from '../report/editedReport'
import { cellLabel, type EditionForm } from '../report/form'
import { placeOfCell } from '../report/places'
import type { GoTo } from '../report/useGoTo'
import { AcceptFinding } from './AcceptFinding'
import styles from './Findings.module.css'
import { goToFinding } from './goToFinding'
import { weightOf, weightWord } from './groupedFindings'
import { addressOfRule } from './ruleAddress'

interface FindingItemProps {
  form: EditionForm
  finding: Finding
  goTo: GoTo
  past: boolean
}

const signs = { BLOCK: '!', WARN: '▲', INFO: 'i', REMAINING: '○', ACCEPTED: '✓' } as const
const mostCells = 4

/** One finding: its sentence leads to what it means. */
export function FindingItem({ form, finding, goTo, past }: FindingItemProps) {
  const { rule, message, excerpt, cells } = finding
  const weight = weightOf(finding)
  return (
    <li className={styles.finding} data-weight={weight}>
      <span className={styles.sign} aria-hidden>
        {signs[weight]}
      </span>
      <div>
        <button type="button" className={styles.message} onClick={() => goToFinding(form, finding, goTo)}>
          <span className="read-only-aloud">{weightWord[weight]}：</span>
          {message}
        </button>
        {excerpt && <blockquote className={styles.excerpt}>{excerpt}</blockquote>}
        <div className={styles.places}>
          {cells.slice(0, mostCells).map((ref) => (
            <Button key={ref} size="small" type="link" onClick={() => goTo(placeOfCell(form, ref), `cell:${ref}`)}>
              {cellLabel(form, ref)}
            </Button>
          ))}
          {cells.length > mostCells && <span>等 {cells.length} 格</span>}
          <Link href={addressOfRule(form.key, rule)} className={styles.rule} aria-label={`勾稽关系 ${rule}`}>
            {rule}
          </Link>
        </div>
        {!past && <AcceptFinding finding={finding} />}
      </div>
    </li>
  )
}
