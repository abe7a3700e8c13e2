import { Alert, Button } from 'antd'
import type { EditionForm } from '../report/form'
import { useEditing } from '../report/saving/Editing'
import { type Place, placeOfPart } from '../report/places'
import type { GoTo } from '../report/useGoTo'
import { partKey, partName } from '../revision/partName'
import { AmendmentItem } from './AmendmentItem'
import styles from './Amendments.module.css'
import { useTakeAmendments } from './amending'
import { openAmendments } from './commentThread'
import { useDiscussion } from './Discussion'

/** What is suggested at one place of the report and not decided yet; nothing where nothing is. */
export function AmendmentsHere({ form, place, goTo }: { form: EditionForm; place: Place; goTo: GoTo }) {
  const { report } = useEditing()
  const comments = useDiscussion()?.comments ?? []
  const here = openAmendments(comments, true).filter(
    ({ amendment }) => placeOfPart(form, partKey(amendment.part)) === place,
  )
  if (here.length === 0) return null
  return (
    <section className={styles.here} aria-label="修改建议">
      <div className={styles.head}>
        <h3>修改建议 {here.length} 条</h3>
        <TakeAll report={report.id} comments={here} />
      </div>
      <ul>
        {here.map((comment) => {
          const name = partName(form, comment.amendment.part)
          const key = partKey(comment.amendment.part)
          return (
            <li key={comment.id} aria-label={name}>
              <Button
                type="link"
                size="small"
                onClick={() => goTo(place, key, { excerpt: comment.amendment.textBefore })}
              >
                {name}
              </Button>
              <AmendmentItem report={report.id} comment={comment} label={name} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** 全部采纳: several at once are one saved state. Of one place only one can be taken, which a person has to choose. */
export function TakeAll({ report, comments }: { report: string; comments: ReturnType<typeof openAmendments> }) {
  const taking = useTakeAmendments(report)
  const open = comments.filter(({ amendment }) => amendment.state === 'OPEN' && amendment.mayTake)
  const single = open.filter(
    (one) => open.filter(({ amendment }) => amendment.part === one.amendment.part).length === 1,
  )
  if (single.length < 2) return null
  return (
    <>
      <Button size="small" loading={taking.isPending} onClick={() => taking.mutate(single.map(({ id }) => id))}>
        全部采纳 {single.length} 条
      </Button>
      {taking.error && <Alert type="error" showIcon title={taking.error.message} />}
    </>
  )
}
