import { Checkbox } from 'antd'
import { useState } from 'react'
import { NotRead } from '../account/NotRead'
import type { EditionForm } from '../report/form'
import type { Place } from '../report/places'
import type { GoTo } from '../report/useGoTo'
import { BeginComment } from './BeginComment'
import { CommentThread } from './CommentThread'
import styles from './Comments.module.css'
import { useDiscussion } from './Discussion'
import { type Comment, openComments, placeOfComment, type Subject } from './commentThread'

interface CommentsProps {
  report: string
  form: EditionForm
  /** The place open beside it, whose threads come first. */
  place: Place
  /** What a new thread is to be about; null while nobody asked for one. */
  subject: Subject | null
  onSubject: (subject: Subject | null) => void
  goTo: GoTo
}

const nothing = { comments: [], error: null, refetch: () => {} }

/** 批注 of one report: what is open, the flagged first, and on request what is resolved. */
export function Comments({ report, form, place, subject, onSubject, goTo }: CommentsProps) {
  const { comments, error, refetch } = useDiscussion() ?? nothing
  const [withResolved, setWithResolved] = useState(false)
  const shown = withResolved ? comments : openComments(comments)
  const sorted = [0, 1, 2, 3, 4].flatMap((rank) => shown.filter((comment) => rankOf(comment) === rank))
  const resolved = comments.length - openComments(comments).length

  function rankOf(comment: Comment): number {
    if (openComments([comment]).length === 0) return 4
    return (placeOfComment(form, comment) === place ? 0 : 2) + (comment.flagged ? 0 : 1)
  }
  return (
    <>
      <BeginComment
        key={JSON.stringify(subject)}
        report={report}
        form={form}
        place={place}
        subject={subject}
        onSubject={onSubject}
      />
      {error && <NotRead what="批注" error={error} retry={refetch} />}
      {!error && shown.length === 0 && (
        <p className={styles.quiet}>{resolved > 0 ? '批注都已解决。' : '还没有批注。'}</p>
      )}
      <ul className={styles.list}>
        {sorted.map((comment) => (
          <CommentThread key={comment.id} report={report} form={form} comment={comment} goTo={goTo} />
        ))}
      </ul>
      {resolved > 0 && (
        <Checkbox checked={withResolved} onChange={(event) => setWithResolved(event.target.checked)}>
          显示已解决的 {resolved} 条
        </Checkbox>
      )}
    </>
  )
}
