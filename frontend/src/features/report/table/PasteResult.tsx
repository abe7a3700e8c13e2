import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { cellLabel, type EditionForm } from '../form'
import type { Choice } from '../numberText'
import type { Asked, Pasted } from './pastedBlock'
import styles from './TableEditor.module.css'

interface PasteResultProps {
  form: EditionForm
  result: Pasted
  onFill: (refs: readonly string[], choice: Choice) => void
  onUndo: () => void
  onClose: () => void
}

/** What a paste filled in, what it did not, and what it asks; a question is answered once for all cells it is about. */
export function PasteResult({ form, result, onFill, onUndo, onClose }: PasteResultProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<Asked, string>>(new Map())
  const questions = useRef<HTMLUListElement>(null)
  const open = result.asked.filter((asked) => !answers.has(asked))
  useEffect(() => questions.current?.querySelector('button')?.focus(), [])

  const answer = (asked: Asked, label: string, choice?: Choice) => {
    setAnswers(new Map(answers).set(asked, label))
    if (choice) onFill(asked.refs, choice)
    if (open.length === 1) onClose()
  }
  return (
    <Alert
      className={styles.pasted ?? ''}
      role="region"
      aria-label="粘贴结果"
      type={result.asked.length > 0 ? 'warning' : 'info'}
      title={
        <span role="status">
          已填入 {result.fill.length} 格
          {open.length > 0 && `，还有 ${open.reduce((sum, { refs }) => sum + refs.length, 0)} 格要请您决定`}。
          {result.fill.length > 0 && (
            <Button size="small" type="link" onClick={onUndo}>
              撤销粘贴
            </Button>
          )}
        </span>
      }
      description={
        <>
          {result.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <ul className={styles.questions} ref={questions}>
            {result.asked.map((asked) => (
              <li key={asked.why}>
                <p>
                  {asked.why}
                  <span className={styles.where}>{where(form, asked.refs)}</span>
                </p>
                {answers.has(asked) ? (
                  <em>{answers.get(asked)}</em>
                ) : (
                  <>
                    {asked.choices.map((choice) => (
                      <Button key={choice.label} size="small" onClick={() => answer(asked, choice.label, choice)}>
                        {choice.label}
                      </Button>
                    ))}
                    <Button size="small" type="text" onClick={() => answer(asked, '没有填')}>
                      不填
                    </Button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      }
      closable={{ onClose }}
    />
  )
}

const named = 3

function where(form: EditionForm, refs: readonly string[]): string {
  const labels = refs
    .slice(0, named)
    .map((ref) => `“${cellLabel(form, ref)}”`)
    .join('、')
  return `${labels}${refs.length > named ? '等' : ''}${refs.length > 1 ? ` ${refs.length} 格` : ''}`
}
