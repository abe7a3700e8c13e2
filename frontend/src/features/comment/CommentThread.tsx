import { Alert, Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { shownTime } from '../../components/chinaTime'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { useAnswerComment, useResolveComment } from './commenting'
import styles from './Comments.module.css'
import { AmendmentItem } from './AmendmentItem'
import { type Comment, goToComment, placeOfComment, subjectName, type Suggested } from './commentThread'

interface CommentThreadProps {
  report: string
  form: EditionForm
  comment: Comment
  goTo: GoTo
}

/** One thread with its answers; leads to what it is about. */
export function CommentThread({ report, form, comment, goTo }: CommentThreadProps) {
  const resolving = useResolveComment(report)
  const { id, text, by, at, excerpt, flagged, answers, resolved } = comment
  const about = subjectName(form, comment)
  return (
    <li className={styles.thread} data-resolved={!!resolved || undefined}>
      <div className={styles.about}>
        {placeOfComment(form, comment) ? (
          <Button size="small" type="link" onClick={() => goToComment(form, comment, goTo)}>
            {about}
          </Button>
        ) : (
          <span>{about}</span>
        )}
        {flagged && <Tag color={resolved ? 'default' : 'error'}>须解决后才能报送</Tag>}
      </div>
      {excerpt && !comment.amendment && <blockquote className={styles.excerpt}>{excerpt}</blockquote>}
      {comment.amendment ? (
        <AmendmentItem report={report} comment={comment as Suggested} label={about} />
      ) : (
        <Said text={text} by={by} at={at} />
      )}
      {answers.length > 0 && (
        <ul className={styles.answers} aria-label="回复">
          {answers.map((answer) => (
            <li key={answer.at + answer.by}>
              <Said {...answer} />
            </li>
          ))}
        </ul>
      )}
      {resolved && !comment.amendment && (
        <p className={styles.quiet}>
          ✓ 已解决：{resolved.by} {shownTime(resolved.at)}
        </p>
      )}
      <div className={styles.buttons}>
        {!resolved && <AnswerComment report={report} comment={comment} />}
        {!comment.amendment && (
          <Button
            size="small"
            loading={resolving.isPending}
            aria-label={`${resolved ? '重新打开' : '解决'}批注：${text}`}
            onClick={() => resolving.mutate({ comment: id, resolved: !resolved })}
          >
            {resolved ? '重新打开' : '解决'}
          </Button>
        )}
      </div>
      {resolving.error && <Alert type="error" title={resolving.error.message} />}
    </li>
  )
}

function Said({ text, by, at }: { text: string; by: string; at: string }) {
  return (
    <>
      <p className={styles.text}>{text}</p>
      <p className={styles.quiet}>
        {by} {shownTime(at)}
      </p>
    </>
  )
}

function AnswerComment({ report, comment }: { report: string; comment: Comment }) {
  const answering = useAnswerComment(report)
  const [text, setText] = useState<string | null>(null)
  if (text === null) {
    return (
      <Button size="small" aria-label={`回复批注：${comment.text}`} onClick={() => setText('')}>
        回复
      </Button>
    )
  }
  const send = () => answering.mutate({ comment: comment.id, text: text.trim() }, { onSuccess: () => setText(null) })
  return (
    <div className={styles.answering}>
      <Input.TextArea
        aria-label="回复"
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoSize={{ minRows: 1 }}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {answering.error && <Alert type="error" title={answering.error.message} />}
      <div className={styles.buttons}>
        <Button size="small" type="primary" disabled={text.trim() === ''} loading={answering.isPending} onClick={send}>
          提交回复
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          取消
        </Button>
      </div>
    </div>
  )
}
