import { Button, Input, Radio } from 'antd'
import type { Conclusion } from '../../../graphql/generated/graphql'
import { conclusionWord } from '../../../graphql/generated/words/conclusionWord'
import { goToFinding } from '../../check/goToFinding'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import { placeName, placeOfFinding } from '../../report/placeNames'
import type { GoTo } from '../../report/useGoTo'
import ofReasons from '../ReasonFields.module.css'
import { type ClearanceDraft, conclusionOf, type Decided, decidedOf } from '../clearance'
import styles from './ClearanceFields.module.css'

interface ClearanceFieldsProps {
  form: EditionForm
  findings: readonly Finding[]
  draft: ClearanceDraft
  onChange: (draft: ClearanceDraft) => void
  goTo: GoTo
}

const conclusions: Conclusion[] = ['PUBLIC', 'REDACT', 'WITHHOLD']

/** 保密审查意见: what the rules found, each decided, and the conclusion that follows or is chosen. */
export function ClearanceFields({ form, findings, draft, onChange, goTo }: ClearanceFieldsProps) {
  const conclusion = conclusionOf(draft, findings)
  const removes = findings.some((finding) => decidedOf(draft, finding).fit === false)
  const decide = ({ key }: Finding, decided: Decided) =>
    onChange({ ...draft, chosen: null, decided: { ...draft.decided, [key]: decided } })
  const left = findings.filter((finding) => {
    const { fit, reason } = decidedOf(draft, finding)
    return fit === null || (fit && reason.trim() === '')
  }).length
  return (
    <section aria-label="保密审查意见" className={styles.clearance}>
      {findings.length === 0 ? (
        <p>规则没有发现疑似身份证号码、手机号码、密级标志。</p>
      ) : (
        <>
          <p>
            <strong>规则发现 {findings.length} 处疑似不宜公开的内容，请逐处作出决定。</strong>
          </p>
          <ol className={ofReasons.warnings}>
            {findings.map((finding, at) => {
              const decided = decidedOf(draft, finding)
              return (
                <li key={finding.key} className={ofReasons.warning}>
                  <p className={ofReasons.message}>
                    <span className={ofReasons.place}>
                      第 {at + 1} 处　{placeName(form, placeOfFinding(form, finding))}
                    </span>
                    {finding.message}
                    <Button
                      size="small"
                      type="link"
                      aria-label={`去核对：${finding.message}`}
                      onClick={() => goToFinding(form, finding, goTo)}
                    >
                      去核对
                    </Button>
                  </p>
                  {finding.accepted && (
                    <p className={styles.quiet}>
                      {finding.accepted.by}的说明：{finding.accepted.reason}
                    </p>
                  )}
                  <Radio.Group
                    aria-label={`第 ${at + 1} 处的决定`}
                    value={decided.fit}
                    onChange={(event) => decide(finding, { ...decided, fit: event.target.value as boolean })}
                  >
                    <Radio value={true}>不属于不宜公开的内容</Radio>
                    <Radio value={false}>须删去或者处理</Radio>
                  </Radio.Group>
                  {decided.fit && (
                    <Input.TextArea
                      aria-label={`第 ${at + 1} 处的理由`}
                      placeholder="为什么可以公开"
                      autoSize={{ minRows: 1, maxRows: 4 }}
                      maxLength={500}
                      value={decided.reason}
                      onChange={(event) => decide(finding, { fit: true, reason: event.target.value })}
                    />
                  )}
                </li>
              )
            })}
          </ol>
          {left > 0 && <p role="status">还有 {left} 处没有决定或者没有写理由。</p>}
        </>
      )}
      <div className={styles.conclusion}>
        <strong id="conclusion">结论</strong>
        <Radio.Group
          aria-labelledby="conclusion"
          value={conclusion}
          options={conclusions.map((value) => ({
            value,
            label: conclusionWord[value],
            disabled: value === 'PUBLIC' && removes,
          }))}
          onChange={(event) => onChange({ ...draft, chosen: event.target.value as Conclusion })}
        />
      </div>
    </section>
  )
}
