import { Alert, Button, Popconfirm, Tag } from 'antd'
import { shownTime } from '../../components/chinaTime'
import { adjustmentKindWord } from '../../graphql/generated/words/adjustmentKindWord'
import type { EditionForm } from '../report/form'
import { useSumsDeed } from './compiling'
import type { Adjustment, CompilationWork, SummedReport } from './sumsQuery'
import styles from './Sums.module.css'
import { cellInTable, deltaText } from './sumsWords'

interface AdjustmentsProps {
  report: SummedReport
  form: EditionForm
  adjustments: readonly Adjustment[]
  work: CompilationWork | null
  editable: boolean
  onChange: (adjustment: Adjustment) => void
}

/** 调整: each with its reason, paper and second person. */
export function Adjustments({ report, form, adjustments, work, editable, onChange }: AdjustmentsProps) {
  const deed = useSumsDeed(report.id, report.revision)
  if (adjustments.length === 0) {
    return <p>没有调整。两家机关重复统计的、未在系统中发布而书面报来的、来源将要更正的，在这里登记，不直接改合计数。</p>
  }
  return (
    <>
      {deed.error && <Alert type="error" showIcon title={deed.error.message} />}
      <ul className={styles.adjustments}>
        {adjustments.map((adjustment) => {
          const { id, kind, lines, own, contributor, reason, paper, by, at, confirmed, confirmedBy } = adjustment
          const unbalanced = work?.unbalanced.find((one) => one.adjustment === id)?.balance
          return (
            <li key={id}>
              <div className={styles.adjustmentHead}>
                <strong>{adjustmentKindWord[kind]}</strong>
                {contributor && <span>{contributor.name}</span>}
                {own && <Tag>含本级</Tag>}
                <Tag color={confirmed ? 'success' : 'error'}>
                  {confirmed ? `${confirmedBy ?? '另一人'}已确认` : '待另一人确认'}
                </Tag>
              </div>
              <p>
                {reason}
                {paper && `（依据：${paper}）`}
              </p>
              <p className={styles.deltas}>
                {lines.map(({ cell, delta }) => (
                  <span key={cell}>
                    {cellInTable(form, cell)} <b>{deltaText(delta)}</b>
                  </span>
                ))}
              </p>
              <p className={styles.quiet}>
                {by}，{shownTime(at)}
              </p>
              {unbalanced && (
                <Alert
                  type="warning"
                  showIcon
                  title="这项调整本身不平"
                  description={[
                    ...unbalanced.lines.map(
                      ({ cell, delta }) => `还应有：${cellInTable(form, cell)} ${deltaText(delta)}。`,
                    ),
                    ...unbalanced.broken,
                  ].map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                />
              )}
              <div className={styles.buttons}>
                {work?.confirmable.includes(id) && (
                  <Button
                    size="small"
                    type="primary"
                    loading={deed.isPending}
                    onClick={() => deed.mutate({ deed: 'confirm', input: { adjustment: id } })}
                  >
                    确认
                  </Button>
                )}
                {editable && (
                  <>
                    <Button size="small" onClick={() => onChange(adjustment)}>
                      修改
                    </Button>
                    <Popconfirm
                      title="删去这项调整？"
                      okText="删去"
                      cancelText="取消"
                      onConfirm={() => deed.mutate({ deed: 'remove', input: { adjustment: id } })}
                    >
                      <Button size="small">删去</Button>
                    </Popconfirm>
                  </>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
