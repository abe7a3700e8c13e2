import { useDiscussion } from '../../comment/Discussion'
import { openComments } from '../../comment/commentThread'
import { CommentThread } from '../../comment/CommentThread'
import comments from '../../comment/Comments.module.css'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import styles from '../Unseen.module.css'

/** 批注 that are open, or in which something was said since. */
export function UnseenComments({ form, fresh, goTo }: { form: EditionForm; fresh: readonly string[]; goTo: GoTo }) {
  const { report } = useEditing()
  const all = useDiscussion()?.comments ?? []
  const open = openComments(all)
  const shown = all.filter((comment) => open.includes(comment) || fresh.includes(comment.id))
  if (shown.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="comments-title">
      <h3 id="comments-title">
        批注<span className={styles.count}>{shown.length} 条</span>
      </h3>
      <ul className={comments['list']}>
        {shown.map((comment) => (
          <CommentThread key={comment.id} report={report.id} form={form} comment={comment} goTo={goTo} />
        ))}
      </ul>
    </section>
  )
}
