import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { cellLabel, type EditionForm } from '../form'
import type { Choice } from '../numberText'
import { type Asked, type Pasted, saysNothing } from './pastedBlock'
import styles from './TableEditor.module.css'

interface PasteResultProps {
  form: EditionForm
  result: Pasted
  /** The cells of the table that are worked out from others. */
  totals: readonly string[]
  /** Zeros where the source says that there was nothing, and all totals. */
  onComplete: () => void
  onFill: (refs: readonly string[], choice: Choice) => void
  onUndo: () => void
  onClose: () => void
}

/** What a paste filled in, what it did not, and what it asks; a question is answered once for all cells it is about. */
export function PasteResult({ form, result, totals, onComplete, onFill, onUndo, onClose }: PasteResultProps) {
  const [answers, setAnswers] = useState<ReadonlyMap<Asked, string>>(new Map())
  const buttons = useRef<HTMLDivElement>(null)
  const [completed, setCompleted] = useState(false)
  const open = result.asked.filter((asked) => !answers.has(asked))
  // A paste of which everything is clear leaves whoever pasted in the table.
  useEffect(() => {
    if (result.asked.length + result.nothing.length > 0) buttons.current?.querySelector('button')?.focus()
  }, [result])

  const answer = (asked: Asked, label: string, choice?: Choice) => {
    setAnswers(new Map(answers).set(asked, label))
    if (choice) onFill(asked.refs, choice)
    if (open.length === 1) onClose()
  }
  const complete = () => {
    onComplete()
    setCompleted(true)
    const left = open.filter((asked) => !saysNothing(asked))
    setAnswers(new Map([...answers, ...open.filter(saysNothing).map((asked) => [asked, '填 0'] as const)]))
    if (left.length === 0) onClose()
  }
  const hasTotals = totals.length > 0
  const zeros = result.nothing.filter((ref) => !totals.includes(ref)).length
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
        // What is taken back by key in the table is so here too, where the focus was led.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          ref={buttons}
          onKeyDown={(event) => {
            if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
            event.preventDefault()
            onUndo()
          }}
        >
          {!completed && (zeros > 0 || hasTotals) && (
            <p>
              <Button size="small" type="primary" onClick={complete}>
                {zeros > 0 ? `补齐：空白和“—”等 ${zeros} 格填 0${hasTotals ? '，再填合计' : ''}` : '填合计'}
              </Button>
            </p>
          )}
          {result.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <ul className={styles.questions}>
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
        </div>
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
