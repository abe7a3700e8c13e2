import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { FindingsList } from '../check/FindingsList'
import { goToComment, partOf, subjectName } from '../comment/commentThread'
import type { EditionForm } from '../report/form'
import { placeOfPart } from '../report/places'
import type { GoTo } from '../report/useGoTo'
import { partKey, partName } from '../revision/partName'
import styles from './DeedDialog.module.css'
import type { Refusal } from './deeds'

const titles: Record<Refusal['is'], string> = {
  StaleReport: '报告刚刚被他人修改，请核对最新内容后再操作',
  WrongStatus: '报告现在的状态不能这样操作',
  BlockingFindings: '还有必须处理的问题，不能继续',
  OpenWarnings: '还有警告没有说明理由，请逐条补充',
  FindingGone: '有的警告已经不在了，请核对后再试',
  OpenComments: '还有须解决的批注，不能报送',
  OpenReturnItems: '退回意见还没有逐项办理，不能报送',
  ClaimedByOther: '本环节已由他人认领',
  NotProofread: '还没有确认校对',
  UndecidedSecrets: '还有疑似不宜公开的内容没有逐项作出决定',
  OpenAmendments: '您提出的修改建议还没有办理',
  SignInNeeded: '请先重新登录确认',
  OwnWork: '不能审核、发布自己编写的内容，也不能重复审核同一版本',
}

/** Why a step was not done, and what can be done about it; it takes the focus, so that nobody waits before a dialog that is done. */
export function RefusalNotice({ refusal, form, goTo }: { refusal: Refusal; form: EditionForm; goTo: GoTo }) {
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [])
  return (
    <section ref={summary} tabIndex={-1} aria-label={titles[refusal.is]} className={styles.refusal}>
      <div role="alert">
        <Alert type="error" showIcon title={titles[refusal.is]} description={refusal.message} />
      </div>
      {refusal.findings.length > 0 && (
        <div className={styles.findings}>
          <FindingsList form={form} findings={refusal.findings} goTo={goTo} unfolded />
        </div>
      )}
      {refusal.items.length > 0 && (
        <ul className={styles.findings}>
          {refusal.items.map((part) => (
            <li key={part}>
              <Button type="link" onClick={() => goTo(placeOfPart(form, partKey(part)), partKey(part))}>
                {partName(form, part)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refusal.comments.length > 0 && (
        <ul className={styles.findings}>
          {refusal.comments.map((comment) => (
            <li key={comment.id}>
              <Button
                type="link"
                onClick={() => (partOf(comment) ? goToComment(form, comment, goTo) : goTo('comments'))}
              >
                {subjectName(form, comment)}
              </Button>
              {comment.text}（{comment.by}）
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
