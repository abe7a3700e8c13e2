import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { shownTime } from '../../components/chinaTime'
import { amendmentStateWord } from '../../graphql/generated/words/amendmentStateWord'
import { textOf } from '../report/numberText'
import { Pieces } from '../revision/Pieces'
import { wordDifference } from '../revision/wordDifference'
import styles from './Amendments.module.css'
import { useLeaveAmendment, useTakeAmendments, useWithdrawAmendments } from './amending'
import type { Suggested } from './commentThread'

interface AmendmentItemProps {
  report: string
  comment: Suggested
  /** What it is about, for those who do not see where it stands. */
  label: string
}

/** 修改建议: what stands there beside what is to stand there, to be taken or left by an author, or taken back. */
export function AmendmentItem({ report, comment, label }: AmendmentItemProps) {
  const { id, by, at, text: note, amendment } = comment
  const { state, mayTake, mayWithdraw, settled } = amendment
  const taking = useTakeAmendments(report)
  const withdrawing = useWithdrawAmendments(report)
  const error = taking.error ?? withdrawing.error
  return (
    <div className={styles.amendment} data-state={state}>
      <Difference amendment={amendment} />
      <p className={styles.quiet}>
        {note !== amendment.said && <span className={styles.note}>{note}　</span>}
        {by} {shownTime(at)} 建议
        {state !== 'OPEN' && `　${amendmentStateWord[state]}`}
        {state === 'OUTDATED' && '：此处已有改动，不能直接采纳'}
        {settled && `：${settled.by} ${shownTime(settled.at)}`}
        {settled?.revision && `，版本 ${settled.revision}`}
        {settled?.reason && `，理由：${settled.reason}`}
      </p>
      {(mayTake || mayWithdraw) && (
        <div className={styles.buttons}>
          {mayTake && state === 'OPEN' && (
            <Button
              size="small"
              type="primary"
              loading={taking.isPending}
              aria-label={`采纳建议：${label}`}
              onClick={() => taking.mutate([id])}
            >
              采纳
            </Button>
          )}
          {mayTake && <Leave report={report} comment={id} label={label} disabled={taking.isPending} />}
          {mayWithdraw && (
            <Button
              size="small"
              disabled={taking.isPending}
              loading={withdrawing.isPending}
              aria-label={`撤回建议：${label}`}
              onClick={() => withdrawing.mutate([id])}
            >
              撤回建议
            </Button>
          )}
        </div>
      )}
      {error && <Alert type="error" showIcon title={error.message} />}
    </div>
  )
}

function Difference({ amendment }: { amendment: Suggested['amendment'] }) {
  const { kind, number, kindBefore, numberBefore, text, textBefore } = amendment
  if (kind && kindBefore) {
    return (
      <p className={styles.value}>
        <span className="read-only-aloud">现为</span>
        <del>{textOf({ kind: kindBefore, number: numberBefore }) || '空白'}</del>
        <span aria-hidden> → </span>
        <span className="read-only-aloud">，建议改为</span>
        <ins>{textOf({ kind, number }) || '空白'}</ins>
      </p>
    )
  }
  return <Pieces pieces={wordDifference(textBefore ?? '', text ?? '')} />
}

interface LeaveProps {
  report: string
  comment: string
  label: string
  /** While it is being taken, until the page knows. */
  disabled: boolean
}

function Leave({ report, comment, label, disabled }: LeaveProps) {
  const leaving = useLeaveAmendment(report)
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null) {
    return (
      <Button size="small" disabled={disabled} aria-label={`不采纳建议：${label}`} onClick={() => setReason('')}>
        不采纳
      </Button>
    )
  }
  return (
    <div className={styles.leaving}>
      <Input.TextArea
        aria-label={`不采纳的理由：${label}`}
        placeholder="为什么不采纳"
        // Opened by the person, who came to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        size="small"
        disabled={reason.trim() === ''}
        loading={leaving.isPending}
        onClick={() => leaving.mutate({ comment, reason: reason.trim() })}
      >
        确定不采纳
      </Button>
      <Button size="small" type="text" onClick={() => setReason(null)}>
        取消
      </Button>
      {leaving.error && <Alert type="error" showIcon title={leaving.error.message} />}
    </div>
  )
}
