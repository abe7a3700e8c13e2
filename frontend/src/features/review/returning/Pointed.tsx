import { Alert, App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { AmendmentItem } from '../../comment/AmendmentItem'
import { amendmentsAt, openAmendments } from '../../comment/commentThread'
import { useDiscussion } from '../../comment/Discussion'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { ReturnPart } from '../returnPart'
import { type Reviewed, useDecision } from '../reviewing'
import styles from './Pointing.module.css'
import type { ReturnDraft } from './ReturnDraft'
import { returnLabel, serverPart } from '../returnPart'
import { SuggestHere } from './SuggestHere'

interface PointedProps {
  form: EditionForm
  part: ReturnPart
  /** Null for those who may suggest and not return. */
  draft: ReturnDraft | null
  suggests: boolean
  onClose: () => void
}

/**
 * What can be said of the place that was pointed at: what is wrong with it, kept as it is typed, or how it should read. All
 * that was gathered can be returned from here, so that pointing at two places and returning them is one piece of work.
 */
export function Pointed({ form, part, draft, suggests, onClose }: PointedProps) {
  const { report } = useEditing()
  const comments = useDiscussion()?.comments ?? []
  const [suggesting, suggest] = useState(!draft)
  const label = returnLabel(form, part)
  const here = amendmentsAt(comments, serverPart(part)).filter(({ amendment }) => amendment.state === 'OPEN')
  const canSuggest = suggests && !part.startsWith('section:')
  return (
    // Only listens to Escape on its way from what has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.pointed}
      aria-label={`退回：${label}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={styles.pointedHead}>
        <strong>{label}</strong>
        <Button type="text" size="small" onClick={onClose}>
          关闭
        </Button>
      </div>
      {here.map((comment) => (
        <AmendmentItem key={comment.id} report={report.id} comment={comment} label={label} />
      ))}
      {suggesting && canSuggest ? (
        <SuggestHere form={form} part={part} onDone={() => (draft ? suggest(false) : onClose())} />
      ) : (
        draft && (
          <NoteHere
            part={part}
            label={label}
            draft={draft}
            onClose={onClose}
            {...(canSuggest && { onSuggest: () => suggest(true) })}
          />
        )
      )}
      {draft && <ReturnGathered draft={draft} suggested={placesOf(comments)} onDone={onClose} />}
    </section>
  )
}

function placesOf(comments: Parameters<typeof openAmendments>[0]): string[] {
  return [...new Set(openAmendments(comments).map(({ amendment }) => amendment.part))]
}

interface NoteHereProps {
  part: ReturnPart
  label: string
  draft: ReturnDraft
  onClose: () => void
  onSuggest?: () => void
}

function NoteHere({ part, label, draft, onClose, onSuggest }: NoteHereProps) {
  const named = draft.items.find((item) => item.part === part)
  return (
    <>
      <Input.TextArea
        aria-label={`${label}的意见`}
        placeholder="什么地方不对"
        // Opened by the person, who came to say what is wrong.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        value={named?.note ?? ''}
        onChange={(event) => draft.put(part, event.target.value)}
      />
      <div className={styles.buttons}>
        {named ? (
          <Button
            size="small"
            onClick={() => {
              draft.remove(part)
              onClose()
            }}
          >
            移除
          </Button>
        ) : null}
        <Button
          size="small"
          danger
          onClick={() => {
            draft.put(part, named?.note.trim() ?? '')
            onClose()
          }}
        >
          退回此处
        </Button>
        {onSuggest && (
          <Button size="small" onClick={onSuggest}>
            建议改为…
          </Button>
        )}
      </div>
    </>
  )
}

interface ReturnGatheredProps {
  draft: ReturnDraft
  suggested: readonly string[]
  onDone: () => void
}

/** 退回: at once, where each place says what is wrong; else the reason is asked for right here. */
function ReturnGathered({ draft, suggested, onDone }: ReturnGatheredProps) {
  const { autosave, report } = useEditing()
  const { message } = App.useApp()
  const id = useId()
  const reviewed: Reviewed = { report: report.id, revision: autosave.snapshot().revision }
  const deciding = useDecision(reviewed, () => {
    void message.success('已退回编写人员。')
    draft.clear()
    onDone()
  })
  const { items, reason } = draft
  const count = new Set([...items.map((item) => serverPart(item.part)), ...suggested]).size
  if (count === 0) return null
  const speaks = suggested.length > 0 || items.some(({ note }) => note.trim() !== '')
  return (
    <div className={styles.gathered}>
      {!speaks && (
        <>
          <label htmlFor={id}>退回原因</label>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            value={reason}
            onChange={(event) => draft.explain(event.target.value)}
          />
        </>
      )}
      <Button
        danger
        type="primary"
        disabled={!speaks && reason.trim() === ''}
        loading={deciding.isPending}
        onClick={() => deciding.mutate({ deed: 'RETURN', reason: reason.trim(), items })}
      >
        退回这 {count} 处
      </Button>
      <small>退回后本轮审核意见作废，只开放{suggested.length > 0 ? '所指和提出建议的' : '所指'}各处。</small>
      {deciding.error && <Alert type="error" showIcon title={deciding.error.message} />}
      {deciding.data && deciding.data.is !== 'done' && <Alert type="error" showIcon title={deciding.data.message} />}
    </div>
  )
}
