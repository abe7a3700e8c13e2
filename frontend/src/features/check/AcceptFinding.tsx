import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { shownTime } from '../../components/chinaTime'
import { isComposing } from '../../components/isComposing'
import { useSession } from '../../auth/SessionContext'
import { useEditing } from '../report/saving/Editing'
import { useKeptDraft } from '../report/useKeptDraft'
import type { Finding } from '../report/editedReport'
import { useAcceptFinding } from './acceptFinding'
import styles from './Findings.module.css'

/** Why a warning may stand: said once, shown with who said it and when, and taken back. */
export function AcceptFinding({ finding }: { finding: Finding }) {
  const { report } = useEditing()
  const accepting = useAcceptFinding(report.id, finding.key)
  const [reason, setReason] = useKeptDraft(`accept.${finding.key}`, useSession().person, report.id, '', isText)
  const [asked, setAsked] = useState(reason !== '')
  const { accepted, severity, message } = finding
  const mayAccept = severity === 'WARN' && report.permittedActions.includes('EDIT')
  if (accepted) {
    return (
      <div className={styles.accepted}>
        <p>说明：{accepted.reason}</p>
        <p className={styles.count}>
          {accepted.by} {shownTime(accepted.at)}
          {mayAccept && (
            <Button
              size="small"
              type="link"
              loading={accepting.isPending}
              aria-label={`撤销说明：${message}`}
              onClick={() => accepting.mutate(null)}
            >
              撤销说明
            </Button>
          )}
        </p>
        {accepting.error && (
          <p role="alert" className={styles.refusal}>
            {accepting.error.message}
          </p>
        )}
      </div>
    )
  }
  if (!mayAccept) return null
  if (!asked) {
    return (
      <Button size="small" aria-label={`说明理由：${message}`} onClick={() => setAsked(true)}>
        说明理由
      </Button>
    )
  }
  return (
    <Reason
      reason={reason}
      onChange={setReason}
      pending={accepting.isPending}
      refusal={accepting.error?.message ?? null}
      onSay={() =>
        accepting.mutate(reason.trim(), {
          onSuccess: () => {
            setReason('')
            setAsked(false)
          },
        })
      }
      onLeave={() => {
        setReason('')
        setAsked(false)
      }}
    />
  )
}

const isText = (kept: unknown): kept is string => typeof kept === 'string'

interface ReasonProps {
  reason: string
  onChange: (reason: string) => void
  pending: boolean
  refusal: string | null
  onSay: () => void
  onLeave: () => void
}

function Reason({ reason, onChange, pending, refusal, onSay, onLeave }: ReasonProps) {
  const id = useId()
  return (
    <div className={styles.reason}>
      <label htmlFor={id}>数据属实，无需修改的理由（数字变动后需重新说明）</label>
      <Input.TextArea
        id={id}
        // Opened by the person, who came to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={500}
        value={reason}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && !isComposing(event) && onLeave()}
      />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      <Button size="small" type="primary" disabled={reason.trim() === ''} loading={pending} onClick={onSay}>
        保存说明
      </Button>{' '}
      <Button size="small" onClick={onLeave}>
        取消
      </Button>
    </div>
  )
}
