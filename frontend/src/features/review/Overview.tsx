import { figureText } from '../../components/figures'
import { FindingsList } from '../check/FindingsList'
import { countText } from '../check/groupedFindings'
import { useEditing } from '../report/Editing'
import { cellLabel, type EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { useLastYear } from '../report/useLastYear'
import styles from './Unseen.module.css'

/** What a chief asks for first; a form that has no such cell leaves it out. */
const key = [
  'requests.received.total', 'requests.carriedIn.total', 'requests.granted.total', 'requests.total.total', 'requests.carriedOut.total',
  'review.reconsideration.total', 'review.directLitigation.total', 'review.litigationAfterReconsideration.total',
]

interface Cells {
  tables: readonly { rows: readonly { cells: readonly { ref: string; kind: string; number: number | null }[] }[] }[]
}

/** 概况, for who has not seen the report before: its key figures beside last year's, and what the rules say of it. */
export function Overview({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { report } = useEditing()
  const lastYear = useLastYear()
  const shown = key.filter((ref) => cellLabel(form, ref) !== ref)
  return (
    <>
      {shown.length > 0 && (
        <section className={styles.part} aria-labelledby="figures-title">
          <h3 id="figures-title">主要数据</h3>
          <dl className={styles.figures}>
            {shown.map((ref) => (
              <div key={ref}>
                <dt>{nameOf(form, ref)}</dt>
                <dd>
                  {numberIn(report.content, ref)}
                  {lastYear.content && <small>　上年 {numberIn(lastYear.content, ref)}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className={styles.part} aria-labelledby="findings-title">
        <h3 id="findings-title">校核结果<span className={styles.count}>{countText(report.findings)}</span></h3>
        {report.findings.length > 0 && <FindingsList form={form} findings={report.findings} goTo={goTo} />}
      </section>
    </>
  )
}

/** The row's name does, where a block of table four is meant the block's. */
function nameOf(form: EditionForm, ref: string): string {
  const [table, row] = ref.split('.')
  return form.tables.find((one) => one.key === table)?.rows.find((one) => one.key === row)?.label ?? ref
}

function numberIn({ tables }: Cells, ref: string): string {
  const cell = tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells).find((one) => one.ref === ref)
  if (cell?.number !== null && cell?.number !== undefined) return figureText(cell.number)
  return cell?.kind === 'NOT_APPLICABLE' ? '不适用' : '未填'
}
