import { Button, Input } from 'antd'
import { NotRead } from '../account/NotRead'
import ofFindings from '../check/Findings.module.css'
import { goToFinding } from '../check/goToFinding'
import type { Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import { placeName, placeOfFinding } from '../report/placeNames'
import type { GoTo } from '../report/useGoTo'
import styles from './ReasonFields.module.css'
import { type Reasons, useEarlierReasons } from './reasons'

interface ReasonFieldsProps {
  report: string
  form: EditionForm
  open: readonly Finding[]
  reasons: Reasons
  onSay: (key: string, reason: string) => void
  goTo: GoTo
}

/** Every open warning with its reason: all at once, each leading to its place, with what was said of it before. */
export function ReasonFields({ report, form, open, reasons, onSay, goTo }: ReasonFieldsProps) {
  const { earlier, error, refetch } = useEarlierReasons(report, open)
  if (open.length === 0) return null
  const left = open.filter(({ key }) => !reasons[key]?.trim()).length
  return (
    <section aria-label="没有说明的警告">
      <p>
        <strong>有 {open.length} 条警告。</strong>
        逐条核对：有误的先改正，属实的写明理由。理由随报送记入留痕，审核、发布的人都能看到。
      </p>
      {error && <NotRead what="以前的说明" error={error} retry={refetch} />}
      <ol className={styles.warnings}>
        {open.map((finding, at) => {
          const { key, message, excerpt } = finding
          const id = `reason-${key}`
          return (
            <li key={key} className={styles.warning}>
              <p className={styles.message}>
                <span className={styles.place}>
                  第 {at + 1} 条　{placeName(form, placeOfFinding(form, finding))}
                </span>
                {message}
              </p>
              {excerpt && <blockquote className={ofFindings.excerpt}>{excerpt}</blockquote>}
              <div className={styles.said}>
                <label htmlFor={id}>
                  理由<span className="read-only-aloud">：{message}</span>
                </label>
                <Button
                  size="small"
                  type="link"
                  aria-label={`去核对：${message}`}
                  onClick={() => goToFinding(form, finding, goTo)}
                >
                  去核对
                </Button>
              </div>
              <Input.TextArea
                id={id}
                autoSize={{ minRows: 1, maxRows: 6 }}
                maxLength={500}
                value={reasons[key] ?? ''}
                onChange={(event) => onSay(key, event.target.value)}
              />
              <Earlier
                said={earlier.filter((one) => one.finding === key && one.reason !== reasons[key])}
                onTake={(reason) => onSay(key, reason)}
              />
            </li>
          )
        })}
      </ol>
      <p role="status">{left > 0 ? `还有 ${left} 条没有写理由。` : '每条都写了理由。'}</p>
    </section>
  )
}

interface EarlierProps {
  said: readonly { reason: string; by: string; year: number }[]
  onTake: (reason: string) => void
}

function Earlier({ said, onTake }: EarlierProps) {
  return said.map(({ reason, by, year }) => (
    <Button key={`${year} ${reason}`} size="small" className={styles.earlier ?? ''} onClick={() => onTake(reason)}>
      沿用 {year} 年度{by}的说明：{reason}
    </Button>
  ))
}
