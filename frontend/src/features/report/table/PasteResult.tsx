import { Alert, Button } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { cellLabel, type EditionForm } from '../form'
import type { Choice } from '../numberText'
import { type Asked, saysNothing } from './pastedBlock'
import type { Sheet } from './sheet'
import styles from './TableEditor.module.css'
import { isUntouched, type Laid } from './useTableClipboard'

interface PasteResultProps {
  form: EditionForm
  result: Laid
  sheet: Sheet
  /** The cells that follow from others. */
  worked: readonly string[]
  /** Whether there are sums of the table among them. */
  hasTotals: boolean
  /** Zeros where the source says that there was nothing, and all totals. */
  onComplete: (nothing: readonly string[]) => void
  onFill: (refs: readonly string[], choice: Choice) => void
  onUndo: () => void
  onClose: () => void
}

/**
 * What a paste filled in, what it did not, and what it asks; a question is answered once for all cells it is about, but for
 * those in which something was written since.
 */
export function PasteResult(props: PasteResultProps) {
  const { form, result, sheet, worked, hasTotals, onComplete, onFill, onUndo, onClose } = props
  const [answers, setAnswers] = useState<ReadonlyMap<Asked, string>>(new Map())
  const buttons = useRef<HTMLDivElement>(null)
  const [completed, setCompleted] = useState(false)
  // As text, so that it is painted again only when it says something else.
  const left = useSyncExternalStore(sheet.subscribe, () =>
    [...result.stood.keys()].filter((ref) => isUntouched(result, sheet, ref)).join(),
  ).split(',')
  const leftOf = ({ refs }: Asked) => refs.filter((ref) => left.includes(ref))
  const open = result.asked.filter((asked) => !answers.has(asked) && leftOf(asked).length > 0)
  const decided = new Set(result.asked.filter((asked) => !open.includes(asked)).flatMap(({ refs }) => refs))
  const nothing = result.nothing.filter((ref) => left.includes(ref) && !decided.has(ref))
  // A paste of which everything is clear leaves whoever pasted in the table; an answer leads to what is asked next.
  useEffect(() => {
    if (result.asked.length + result.nothing.length > 0) buttons.current?.querySelector('button')?.focus()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [result, answers])

  const answer = (asked: Asked, label: string, choice?: Choice) => {
    setAnswers(new Map(answers).set(asked, label))
    if (choice) onFill(leftOf(asked), choice)
    if (open.length === 1) onClose()
  }
  const complete = () => {
    onComplete(nothing)
    setCompleted(true)
    setAnswers(new Map([...answers, ...open.filter(saysNothing).map((asked) => [asked, '已补齐'] as const)]))
    if (open.every(saysNothing)) onClose()
  }
  const zeros = nothing.filter((ref) => !worked.includes(ref)).length
  return (
    <Alert
      className={styles.pasted ?? ''}
      role="region"
      aria-label="粘贴结果"
      type={result.asked.length > 0 ? 'warning' : 'info'}
      title={
        <span role="status">
          已填入 {result.fill.length} 格
          {open.length > 0 && `，还有 ${open.reduce((sum, asked) => sum + leftOf(asked).length, 0)} 格要请您决定`}。
          {result.steps.length > 0 && (
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
                {!open.includes(asked) ? (
                  <em>{answers.get(asked) ?? '已另行填写'}</em>
                ) : (
                  <>
                    {asked.choices.map((choice) => (
                      <Button key={choice.label} size="small" onClick={() => answer(asked, choice.label, choice)}>
                        {choice.label}
                      </Button>
                    ))}
                    <Button size="small" type="text" onClick={() => answer(asked, '保持原样')}>
                      保持原样
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
