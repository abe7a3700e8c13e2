import { Alert, Button, Input } from 'antd'
import { shownTime } from '../../../components/chinaTime'
import { NotRead } from '../../account/NotRead'
import type { EditionForm } from '../../report/form'
import { placeOfPart } from '../../report/places'
import type { GoTo } from '../../report/useGoTo'
import { AmendmentItem } from '../../comment/AmendmentItem'
import { TakeAll } from '../../comment/AmendmentsHere'
import { amendmentsAt, openAmendments } from '../../comment/commentThread'
import { useDiscussion } from '../../comment/Discussion'
import { conclusionWord } from '../../../graphql/generated/words/conclusionWord'
import { useEditing } from '../../report/saving/Editing'
import { partKey, partName } from '../../revision/partName'
import { type UnsentAnswers, useAnswerItem, useReturned, useUnsentAnswers } from './answering'
import { isOpen, type ReturnedItem, returnedWhere, stateWord } from './returned'
import styles from './ReturnedPanel.module.css'

interface ReturnedPanelProps {
  form: EditionForm
  canEdit: boolean
  goTo: GoTo
}

/** 退回意见: every thing that was asked for, to be gone to, changed or answered, and ticked off one by one. */
export function ReturnedPanel({ form, canEdit, goTo }: ReturnedPanelProps) {
  const { report } = useEditing()
  const comments = useDiscussion()?.comments ?? []
  const { returned, error, refetch } = useReturned()
  const unsent = useUnsentAnswers(returned?.at ?? '')
  if (error) return <NotRead what="退回意见" error={error} retry={refetch} />
  if (!returned) return null
  const { reason, by, at, items } = returned
  const open = items.filter(isOpen).length
  const parts = new Set(items.map(({ part }) => part))
  const suggested = openAmendments(comments).filter(({ amendment }) => parts.has(amendment.part))
  return (
    <details className={styles.panel} open aria-label="退回意见">
      <summary>
        退回意见{items.length > 0 && ` ${items.length} 处`}
        {items.length > 0 && (
          <span data-open={open > 0 || undefined} className={styles.count}>
            {open > 0 ? `待办 ${open} 处` : '已全部办理'}
          </span>
        )}
      </summary>
      <p>
        {by}于 {shownTime(at)} {returnedWhere(returned)}：
        {returned.conclusion && `${conclusionWord[returned.conclusion]}。`}
        {reason}
      </p>
      {items.length > 0 && (
        <>
          <p className={styles.quiet}>
            只开放以下各处，其余内容已锁定。随单元格变化的合计、所列部分的表格与清单、段落引用的数字一并开放。
          </p>
          {canEdit && <TakeAll report={report.id} comments={suggested} />}
          <ol className={styles.items}>
            {items.map((item) => (
              <Item key={item.part} form={form} item={item} unsent={unsent} canEdit={canEdit} goTo={goTo} />
            ))}
          </ol>
        </>
      )}
    </details>
  )
}

/** Whether a note says nothing but what the suggestions beside it do. */
function saidOnly(note: string, suggested: ReturnType<typeof amendmentsAt>): boolean {
  return note.split('\n').every((line) => suggested.some(({ amendment }) => amendment.said === line))
}

interface ItemProps extends ReturnedPanelProps {
  item: ReturnedItem
  unsent: UnsentAnswers
}

function Item({ form, item, unsent, canEdit, goTo }: ItemProps) {
  const { part, note, answer, excerpt } = item
  const { report } = useEditing()
  const here = amendmentsAt(useDiscussion()?.comments ?? [], part)
  const undecided = here.some(({ amendment }) => amendment.state === 'OPEN' && amendment.mayTake)
  const name = partName(form, part)
  const answering = useAnswerItem()
  const text = unsent.answer(part)
  // What was typed stays until the server has it; taking an answer back gives its words back to be changed.
  const say = (said: string | null) =>
    answering.mutate(
      { part, text: said },
      { onSuccess: () => unsent.say(part, said === null ? (answer?.text ?? '') : '') },
    )
  return (
    <li aria-label={name}>
      <div className={styles.asked}>
        <Button
          type="link"
          size="small"
          onClick={() => goTo(placeOfPart(form, partKey(part)), partKey(part), ...(excerpt ? [{ excerpt }] : []))}
        >
          {name}
        </Button>
        <span className={styles.state} data-open={isOpen(item) || undefined}>
          {isOpen(item) ? '○ ' : '✓ '}
          {stateWord(item)}
        </span>
        {excerpt && here.length === 0 && <p className={styles.quiet}>{excerpt}</p>}
        {note && !saidOnly(note, here) && <p>{note}</p>}
      </div>
      {answer && (
        <p className={styles.answer}>
          {answer.text}
          <span className={styles.quiet}>
            　{answer.by} {shownTime(answer.at)}
          </span>
          {canEdit && (
            <Button type="link" size="small" aria-label={`收回说明：${name}`} onClick={() => say(null)}>
              收回
            </Button>
          )}
        </p>
      )}
      {here.length > 0 && (
        <div className={styles.suggested}>
          {here.map((comment) => (
            <AmendmentItem key={comment.id} report={report.id} comment={comment} label={name} />
          ))}
        </div>
      )}
      {canEdit && !answer && !undecided && (
        <div className={styles.saying}>
          <Input.TextArea
            aria-label={`办理说明：${name}`}
            placeholder={
              item.changed ? '已改动；还可以补充说明（选填）' : '改动后自动标为已办；不需要改动的，请说明理由'
            }
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={text}
            onChange={(event) => unsent.say(part, event.target.value)}
          />
          <Button
            disabled={text.trim() === ''}
            loading={answering.isPending}
            aria-label={`标为已办：${name}`}
            onClick={() => say(text.trim())}
          >
            标为已办
          </Button>
        </div>
      )}
      {answering.error && <Alert type="error" title={answering.error.message} />}
    </li>
  )
}
