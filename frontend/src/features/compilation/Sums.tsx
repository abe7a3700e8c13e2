import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import { useEditing } from '../report/saving/Editing'
import { AdjustDialog } from './AdjustDialog'
import { Adjustments } from './Adjustments'
import { BeginCompilation } from './BeginCompilation'
import { Contributors } from './Contributors'
import { EndCompilation } from './EndCompilation'
import { MakeupOfCell } from './MakeupOfCell'
import { OpeningDifferences } from './OpeningDifferences'
import { SourceChanges } from './SourceChanges'
import { SubordinateProblems } from './SubordinateProblems'
import type { Adjustment, Contributor, SummedReport } from './sumsQuery'
import { sumsKey, sumsQuery } from './sumsQuery'
import styles from './Sums.module.css'

interface SumsProps {
  form: EditionForm
  cell: string | null
  onCell: (cell: string) => void
}

/** 汇总: what the figures of a government's report are the sum of. */
export function Sums({ form, cell, onCell }: SumsProps) {
  const { report: edited } = useEditing()
  const request = useRequest()
  const { data, error, refetch } = useQuery({
    queryKey: [...sumsKey(edited.id), edited.revision],
    queryFn: ({ signal }) => request(sumsQuery, { id: edited.id }, signal),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  if (error && !data) {
    return (
      <Alert
        type="error"
        showIcon
        title={error.message}
        action={<Button onClick={() => void refetch()}>重试</Button>}
      />
    )
  }
  const report = data?.report
  if (!report) return <p role="status">正在读取……</p>
  return (
    <>
      <h2>汇总</h2>
      {report.compilation ? (
        <Summed report={report} form={form} cell={cell} onCell={onCell} />
      ) : (
        <BeginCompilation report={report} form={form} />
      )}
    </>
  )
}

function Summed({ report, form, cell, onCell }: { report: SummedReport } & SumsProps) {
  const [adjusting, adjust] = useState<{ adjustment: Adjustment | null; contributor?: string } | null>(null)
  const { compilation, compilationWork: work } = report
  if (!compilation) return null
  const editable = report.permittedActions.includes('EDIT')
  const { contributors, adjustments, missing } = compilation
  const unconfirmed = adjustments.filter(({ confirmed }) => !confirmed).length
  const changed = work?.changed.filter(({ kept }) => !kept).length ?? 0
  const open = [
    missing > 0 && `尚有 ${missing} 家没有纳入`,
    unconfirmed > 0 && `${unconfirmed} 项调整待另一人确认`,
    changed > 0 && `${changed} 家的来源有变动`,
  ].filter((said) => said !== false)
  const paper = ({ agency }: Contributor) => adjust({ adjustment: null, contributor: agency.code })
  return (
    <div className={styles.sums}>
      <p>
        各表的数由 {contributors.length} 家机关已发布的报告相加，再加减下面登记的调整，不能直接改写。
        {open.length > 0 ? `${open.join('，')}。` : '各机关均已纳入，调整均已确认。'}
      </p>
      {work && <SourceChanges report={report} form={form} changed={work.changed} editable={editable} />}
      <section aria-label="汇总机关">
        <h3>汇总机关（{contributors.length}）</h3>
        <Contributors report={report} contributors={contributors} editable={editable} onPaper={paper} />
      </section>
      <section aria-label="调整">
        <div className={styles.head}>
          <h3>调整（{adjustments.length}）</h3>
          {editable && <Button onClick={() => adjust({ adjustment: null })}>登记调整</Button>}
        </div>
        <Adjustments
          report={report}
          form={form}
          adjustments={adjustments}
          work={work ?? null}
          editable={editable}
          onChange={(adjustment) => adjust({ adjustment })}
        />
      </section>
      <section aria-label="各格构成">
        <h3>各格构成</h3>
        <MakeupOfCell report={report.id} revision={report.revision} form={form} cell={cell} onCell={onCell} />
      </section>
      {work && <OpeningDifferences form={form} opening={work.opening} />}
      {work && work.faulty.length > 0 && (
        <section aria-label="来源勾稽不符">
          <h3>来源勾稽不符（{work.faulty.length}）</h3>
          <p>这些机关已发布的数本身不平，合计也会不平，请联系其更正，或先登记“待更正”调整。</p>
          <ul>
            {work.faulty.map(({ code, name, messages }) => (
              <li key={code}>
                <strong>{name}</strong>：{messages.join('')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {work && (
        <section aria-label="下级存在的问题">
          <h3>下级存在的问题</h3>
          <SubordinateProblems groups={work.problems} />
        </section>
      )}
      {editable && (
        <p>
          <EndCompilation report={report} />
        </p>
      )}
      {adjusting && (
        <AdjustDialog
          report={report}
          form={form}
          contributors={contributors}
          adjustment={adjusting.adjustment}
          begun={adjusting.contributor ? { kind: 'ADDITION', contributor: adjusting.contributor } : undefined}
          onClose={() => adjust(null)}
        />
      )}
    </div>
  )
}
