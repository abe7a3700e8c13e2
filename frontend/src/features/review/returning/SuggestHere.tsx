import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useSuggest } from '../../comment/amending'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import { readNumber, textOf } from '../../report/numberText'
import { valueIn } from '../../report/parts'
import { Pieces } from '../../revision/Pieces'
import { wordDifference } from '../../revision/wordDifference'
import type { ReturnPart } from '../returnPart'
import styles from './Pointing.module.css'
import { paragraphOf, proseAt, returnLabel } from '../returnPart'

interface SuggestHereProps {
  form: EditionForm
  part: ReturnPart
  onDone: () => void
}

/** 建议改为: another value of the cell, or other words of the paragraph, beside how it reads now. */
export function SuggestHere({ form, part, onDone }: SuggestHereProps) {
  const { autosave, report } = useEditing()
  const suggesting = useSuggest(report.id)
  const paragraph = paragraphOf(part)
  const ref = part.startsWith('cell:') ? part.slice('cell:'.length) : null
  const before = ref
    ? textOf(valueIn(report.content, `cell:${ref}`))
    : (proseAt(report.content, paragraph?.section ?? 0)[(paragraph?.number ?? 1) - 1]?.text ?? '')
  const [text, setText] = useState(before)
  const [note, setNote] = useState('')
  const column = form.tables
    .find(({ key }) => ref?.startsWith(`${key}.`))
    ?.columns.find((one) => ref?.endsWith(`.${one.key}`))
  const read = ref ? readNumber(text, column) : null
  const label = returnLabel(form, part)
  const changed = text.trim() !== before.trim()
  const send = () => {
    const said = { revision: autosave.snapshot().revision, note: note.trim() || null }
    const meant = ref
      ? { cell: ref, ...(read && read.is !== 'questioned' && valueOf(read)) }
      : {
          ...(paragraph && paragraph.section > 0 && { section: paragraph.section }),
          paragraph: paragraph?.number ?? 1,
          text: text.replace(/\s*\n\s*/g, ''),
        }
    suggesting.mutate({ ...said, ...meant }, { onSuccess: onDone })
  }
  return (
    <div className={styles.suggesting}>
      {ref ? (
        <Input
          aria-label={`${label}建议改为`}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={text}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => changed && read?.is !== 'questioned' && send()}
          placeholder="数字、空白或“不适用”"
        />
      ) : (
        <Input.TextArea
          aria-label={`${label}建议改为`}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          autoSize={{ minRows: 3, maxRows: 10 }}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {read?.is === 'questioned' && <Alert type="warning" title={read.why} />}
      {!ref && changed && (
        <div className={styles.preview}>
          {text.trim() === '' ? '删去这一段' : <Pieces pieces={wordDifference(before, text)} />}
        </div>
      )}
      <Input
        aria-label={`${label}的建议说明`}
        placeholder="理由（选填）"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          type="primary"
          disabled={!changed || read?.is === 'questioned'}
          loading={suggesting.isPending}
          onClick={send}
        >
          提出建议
        </Button>
        <Button size="small" onClick={onDone}>
          取消
        </Button>
      </div>
      {suggesting.error && <Alert type="error" showIcon title={suggesting.error.message} />}
    </div>
  )
}

type Meant = Exclude<ReturnType<typeof readNumber>, { is: 'questioned' }>

function valueOf(read: Meant) {
  switch (read.is) {
    case 'number':
      return { kind: 'NUMBER' as const, number: read.number }
    case 'blank':
      return { kind: 'BLANK' as const }
    case 'notApplicable':
      return { kind: 'NOT_APPLICABLE' as const }
  }
}
