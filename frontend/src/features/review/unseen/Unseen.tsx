import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { useRequest } from '../../account/request'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import { ChangesView } from '../../revision/ChangesView'
import { AcceptedWarnings } from '../AcceptedWarnings'
import { Overview } from './Overview'
import { ReturnedBeside } from '../returning/ReturnedBeside'
import { changedIn, returnedItems } from '../returning/returned'
import { ReturnHere } from '../returning/ReturnHere'
import { unseenOf } from './unseenQuery'
import { unseenSummary, unseenWords } from './unseenWords'
import { UnseenComments } from './UnseenComments'
import styles from '../Unseen.module.css'

interface UnseenProps {
  form: EditionForm
  goTo: GoTo
  /** Where the report stands in its review. */
  head: ReactNode
  /** What stands in the report as a whole. */
  whole: ReactNode
}

/** 待阅变动: what is new to the reviewer, and only then the whole. */
export function Unseen({ form, goTo, head, whole }: UnseenProps) {
  const { report } = useEditing()
  const request = useRequest()
  const { data, error, refetch } = useQuery(unseenOf(request, report.id))
  const readAt = data?.report?.updatedAt
  useEffect(() => {
    if (readAt !== undefined && Date.parse(readAt) < Date.parse(report.updatedAt)) void refetch()
  }, [readAt, report.updatedAt, refetch])
  if (error)
    return (
      <>
        {head}
        <Alert type="error" showIcon title={error.message} />
      </>
    )
  if (!data?.report)
    return (
      <>
        {head}
        <p role="status">正在读取……</p>
      </>
    )
  const { unseen, revision } = data.report
  const returned = data.report.returned ? readFragment(returnedItems, data.report.returned) : null
  // What was returned is what the reader last saw: then its changes need not be read twice.
  const shown =
    returned && unseen?.from === returned.revision && returned.items.length > 0 ? changedIn(returned) : undefined
  const aside = (part: Parameters<typeof ReturnHere>[0]['part']) => <ReturnHere form={form} part={part} />
  const accepted = unseen?.accepted ?? report.findings.filter((finding) => finding.accepted)
  return (
    <>
      {head}
      <p className={styles.since}>
        {unseenWords(unseen, revision)}
        {unseen && unseenSummary(unseen.changes)}
      </p>
      {returned && <ReturnedBeside form={form} returned={returned} revision={revision} aside={aside} />}
      {unseen ? (
        <section className={styles.part} aria-labelledby="changes-title">
          <h3 id="changes-title">
            {shown ? '其他改动' : '全部改动'}
            <span className={styles.count}>
              版本 {unseen.from} → 版本 {revision}
            </span>
          </h3>
          <ChangesView
            form={form}
            changes={unseen.changes}
            from={`版本 ${unseen.from}`}
            to={`版本 ${revision}`}
            goTo={goTo}
            without={shown}
            aside={aside}
          />
        </section>
      ) : (
        <Overview form={form} goTo={goTo} />
      )}
      <AcceptedWarnings title={unseen ? '此后说明的警告' : '已说明的警告'} findings={accepted} />
      <UnseenComments form={form} fresh={unseen?.comments.map(({ id }) => id) ?? []} goTo={goTo} />
      <div className={styles.whole}>
        {unseen ? (
          <Button block size="large" onClick={() => goTo('preview')}>
            看全文
          </Button>
        ) : (
          whole
        )}
      </div>
    </>
  )
}
