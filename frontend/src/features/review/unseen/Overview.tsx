import { figureText } from '../../../components/figures'
import { NotRead } from '../../account/NotRead'
import { FindingsList } from '../../check/FindingsList'
import { countText } from '../../check/groupedFindings'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import { useLastYear } from '../../report/useLastYear'
import styles from '../Unseen.module.css'

interface Cells {
  tables: readonly { rows: readonly { cells: readonly { ref: string; kind: string; number: number | null }[] }[] }[]
}

/** 概况, for who has not seen the report before: its key figures beside last year's, and what the rules say of it. */
export function Overview({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { report } = useEditing()
  const lastYear = useLastYear(report.id)
  const shown = form.keyFigures
  return (
    <>
      {shown.length > 0 && (
        <section className={styles.part} aria-labelledby="figures-title">
          <h3 id="figures-title">主要数据</h3>
          {lastYear.error && <NotRead what="上一年的报告" error={lastYear.error} retry={lastYear.refetch} />}
          <dl className={styles.figures}>
            {shown.map(({ cell, title }) => (
              <div key={cell}>
                <dt>{title}</dt>
                <dd>
                  {numberIn(report.content, cell)}
                  {lastYear.content && <small>　上年 {numberIn(lastYear.content, cell)}</small>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className={styles.part} aria-labelledby="findings-title">
        <h3 id="findings-title">
          校核结果<span className={styles.count}>{countText(report.findings)}</span>
        </h3>
        {report.findings.length > 0 && <FindingsList form={form} findings={report.findings} goTo={goTo} />}
      </section>
    </>
  )
}

function numberIn({ tables }: Cells, ref: string): string {
  const cell = tables
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .find((one) => one.ref === ref)
  if (cell?.number !== null && cell?.number !== undefined) return figureText(cell.number)
  return cell?.kind === 'NOT_APPLICABLE' ? '不适用' : '未填'
}
