import { Alert, Button, Checkbox, Input } from 'antd'
import { useId, useState } from 'react'
import { isComposing } from '../../components/isComposing'
import type { EditionForm } from '../report/form'
import type { Place } from '../report/places'
import { useBeginComment } from './commenting'
import styles from './Comments.module.css'
import { type Subject, subjectName } from './commentThread'

interface BeginCommentProps {
  report: string
  form: EditionForm
  place: Place
  subject: Subject | null
  onSubject: (subject: Subject | null) => void
}

/** A new thread: about what was pointed at, or offered for the section that is open and for the whole report. */
export function BeginComment({ report, form, place, subject, onSubject }: BeginCommentProps) {
  if (subject) return <NewThread report={report} form={form} subject={subject} onDone={() => onSubject(null)} />
  const section = Number(/^section-(\d+)$/.exec(place)?.[1])
  return (
    <p className={styles.begin}>
      {section > 0 && (
        <Button size="small" onClick={() => onSubject({ section })}>
          批注本部分
        </Button>
      )}{' '}
      <Button size="small" onClick={() => onSubject({})}>
        批注整份报告
      </Button>
    </p>
  )
}

interface NewThreadProps {
  report: string
  form: EditionForm
  subject: Subject
  onDone: () => void
}

function NewThread({ report, form, subject, onDone }: NewThreadProps) {
  const beginning = useBeginComment(report)
  const [text, setText] = useState('')
  const [flagged, setFlagged] = useState(false)
  const id = useId()
  const about = subjectName(form, subject)
  return (
    <div className={styles.new}>
      <label htmlFor={id}>
        批注：<strong>{about}</strong>
      </label>
      {subject.excerpt && <blockquote className={styles.excerpt}>{subject.excerpt}</blockquote>}
      <Input.TextArea
        id={id}
        // Opened by the person, who came to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        autoSize={{ minRows: 2 }}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && !isComposing(event) && text === '' && onDone()}
      />
      <Checkbox checked={flagged} onChange={(event) => setFlagged(event.target.checked)}>
        须解决后才能报送
      </Checkbox>
      {beginning.error && <Alert type="error" title={beginning.error.message} />}
      <div className={styles.buttons}>
        <Button
          size="small"
          type="primary"
          disabled={text.trim() === ''}
          loading={beginning.isPending}
          onClick={() => beginning.mutate({ subject, text: text.trim(), flagged }, { onSuccess: onDone })}
        >
          提交批注
        </Button>
        <Button size="small" onClick={onDone}>
          取消
        </Button>
      </div>
    </div>
  )
}
