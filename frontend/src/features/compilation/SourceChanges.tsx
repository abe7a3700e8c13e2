import { Alert, Button } from 'antd'
import { useState } from 'react'
import { contributorChangeWord } from '../../graphql/generated/words/contributorChangeWord'
import type { EditionForm } from '../report/form'
import { CellChanges } from '../revision/CellChanges'
import { useSumsDeed } from './compiling'
import { SettleContributor } from './SettleContributor'
import type { Changed, SummedReport } from './sumsQuery'
import styles from './Sums.module.css'

interface SourceChangesProps {
  report: SummedReport
  form: EditionForm
  changed: readonly Changed[]
  editable: boolean
}

/** 来源有变动: contributors whose part of the sum is not what is in force now, old and new side by side. */
export function SourceChanges({ report, form, changed, editable }: SourceChangesProps) {
  const deed = useSumsDeed(report.id, report.revision)
  const [keeping, keep] = useState<Changed | null>(null)
  const open = changed.filter(({ kept }) => !kept)
  if (changed.length === 0) return null
  return (
    <section aria-label="来源有变动">
      <div className={styles.head}>
        <h3>来源有变动（{changed.length}）</h3>
        {editable && open.length > 1 && (
          <Button loading={deed.isPending} onClick={() => deed.mutate({ deed: 'take', input: { contributors: null } })}>
            全部采用最新
          </Button>
        )}
      </div>
      {!editable && <p>合计数与各机关现在公布的数已不相等；要改，请先开始更正或等报告退回后采用。</p>}
      {deed.error && <Alert type="error" showIcon title={deed.error.message} />}
      <ul className={styles.adjustments}>
        {changed.map((one) => (
          <li key={one.code}>
            <div className={styles.adjustmentHead}>
              <strong>{one.name}</strong>
              <span>{changeText(one)}</span>
            </div>
            {one.kept && <p>暂不采用：{one.reason}</p>}
            {one.cells.length > 0 && (
              <details>
                <summary>{one.cells.length} 格不同</summary>
                <CellChanges forms={[form]} changes={one.cells} from="合计中" to="现行" caption={`${one.name}的差别`} />
              </details>
            )}
            {editable && (
              <div className={styles.buttons}>
                <Button
                  size="small"
                  type="primary"
                  loading={deed.isPending}
                  onClick={() => deed.mutate({ deed: 'take', input: { contributors: [one.code] } })}
                >
                  采用最新
                </Button>
                {one.before !== null && one.change !== 'LEFT' && (
                  <Button size="small" onClick={() => keep(one)}>
                    {one.kept ? '改说明' : '暂不采用'}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {keeping && (
        <SettleContributor
          report={report}
          code={keeping.code}
          name={keeping.name}
          as="KEEP"
          before={keeping.reason}
          onClose={() => keep(null)}
        />
      )}
    </section>
  )
}

function changeText({ change, before, now }: Changed): string {
  const numbers =
    before === null
      ? now === null
        ? ''
        : `：现行第 ${now} 版`
      : now === null
        ? `：合计中为第 ${before} 版`
        : `：第 ${before} 版 → 第 ${now} 版`
  return contributorChangeWord[change] + numbers
}
