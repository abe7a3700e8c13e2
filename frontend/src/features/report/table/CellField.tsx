import {
  type CSSProperties,
  type KeyboardEvent,
  memo,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import { isComposing } from '../../../components/isComposing'
import type { Autosave } from '../saving/autosave'
import type { CellMode } from './cellKeys'
import { type Access, cellMarks, isInvalid, type Mark, signs } from './cellMarks'
import type { Finding, Suggestion } from '../editedReport'
import type { EditedCell } from '../entries'
import type { ColumnForm } from '../form'
import { readNumber, restingText, shownNumber, textOf } from '../numberText'
import { elementIdOf, same } from '../parts'
import type { Sheet } from './sheet'
import styles from './TableEditor.module.css'
import { roles } from './tableLayout'

interface CellFieldProps {
  autosave: Autosave
  sheet: Sheet
  cellRef: string
  label: string
  /** The headings above it, for where the table is too wide to be shown as one. */
  heading: string
  /** How many columns it takes. */
  span: number
  column: ColumnForm
  stored: EditedCell
  findings: readonly Finding[]
  suggestion: Suggestion | undefined
  /** As it is shown below its field; null when it is not. */
  lastYear: string | null
  editable: boolean
  access: Access
  /** The one cell of the table that Tab leads to. */
  inHand: boolean
  selected: boolean
  onTakeTotal: (ref: string) => void
}

/**
 * One value cell: what is typed is read at once, and only what is clearly a number becomes one. Of all cells only those
 * whose own matters changed are painted again; so nothing here asks the whole report.
 */
export const CellField = memo(function CellField(props: CellFieldProps) {
  const { autosave, sheet, cellRef, column, stored, editable, selected, suggestion } = props
  const change = useSyncExternalStore(autosave.subscribe, () => autosave.change(`cell:${cellRef}`))
  const text = useSyncExternalStore(sheet.subscribe, () => sheet.text(cellRef))
  const [within, setWithin] = useState(false)
  const [typing, setTyping] = useState(false)
  const [focused, setFocused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const saves = useSaves(change?.progress.is)
  const value = change ? (change.mine as EditedCell) : stored
  const reading = text === null ? null : readNumber(text, column)
  const total = suggestion && editable ? [totalMark(suggestion)] : []
  const marks = [...cellMarks(change, props.findings, reading, props.access), ...total]
  const mode: CellMode = within ? 'within' : typing && text !== null ? 'typing' : 'ready'
  const hint = suggestion && editable ? shownNumber(suggestion.number) : ''
  const id = elementIdOf(`cell:${cellRef}`)
  // 1,234 at rest; who is in the cell has the digits alone, and what is typed stays as it is typed.
  const shown = text ?? (focused ? textOf(value) : restingText(value))
  useLayoutEffect(() => {
    if (focused && field.current === document.activeElement) field.current?.select()
  }, [focused])
  const said = [props.lastYear !== null && `上年 ${props.lastYear || '未填'}。`, ...marks.map((mark) => mark.message)]
    .filter(Boolean)
    .join(' ')

  const write = (typed: string) => {
    setTyping(true)
    if (/^[=＝]$/.test(typed) && suggestion) props.onTakeTotal(cellRef)
    else sheet.type(cellRef, typed, readNumber(typed, column))
  }
  const leave = () => {
    sheet.leave(cellRef)
    setWithin(false)
    setTyping(false)
    setFocused(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    if (isComposing(event)) return
    if (event.key === 'F2' && !event.shiftKey && editable) {
      flushSync(() => setWithin(!within))
      input.setSelectionRange(within ? 0 : input.value.length, input.value.length)
    } else if (event.key === 'Escape' && (text !== null || within)) {
      event.stopPropagation()
      flushSync(() => {
        sheet.revert(cellRef)
        setWithin(false)
      })
      input.select()
    }
  }

  return (
    <td
      {...roles.cell}
      className={styles.value}
      colSpan={props.span}
      data-ref={cellRef}
      data-heading={props.heading}
      data-state={marks[0]?.state}
      // A finding names the number most likely to change first; the others only take part in it.
      data-taking-part={
        (props.findings.length > 0 && props.findings.every(({ cells }) => cells[0] !== cellRef)) || undefined
      }
      aria-selected={selected}
      data-locked={!editable || undefined}
    >
      <div className={styles.cell}>
        <input
          ref={field}
          id={id}
          className={styles.input}
          // As wide as what stands in it: a number is never shown cut off.
          style={{ '--figures': widthOf(shown || hint) } as CSSProperties}
          data-mode={mode}
          tabIndex={props.inHand ? 0 : -1}
          aria-label={props.label}
          aria-invalid={isInvalid(marks) || undefined}
          aria-describedby={said ? `${id}-marks` : undefined}
          autoComplete="off"
          inputMode={column.signed ? 'text' : 'decimal'}
          readOnly={!editable}
          placeholder={hint}
          value={shown}
          onFocus={() => setFocused(true)}
          onChange={(event) => write(event.target.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
          onMouseDown={() => setWithin(within || mode === 'typing')}
          onDoubleClick={() => setWithin(editable)}
        />
      </div>
      {props.lastYear !== null && (
        <span className={styles.last} aria-hidden>
          上年 {props.lastYear || '未填'}
        </span>
      )}
      <Signs marks={marks} saves={change ? 0 : saves} />
      {said && (
        <span id={`${id}-marks`} className={styles.spoken}>
          {said}
        </span>
      )}
    </td>
  )
}, same)

function Signs({ marks, saves }: { marks: readonly Mark[]; saves: number }) {
  const first = marks[0]
  return (
    <>
      {saves > 0 && (
        <span key={saves} className={styles.saved} aria-hidden>
          ✓
        </span>
      )}
      {first && (
        <span className={styles.mark} aria-hidden title={marks.map((mark) => mark.message).join('\n')}>
          {signs[first.state].sign}
        </span>
      )}
    </>
  )
}

/** How often what was typed here has been stored. */
function useSaves(progress: string | undefined): number {
  const [seen, setSeen] = useState<{ progress: string | undefined; saves: number }>({ progress, saves: 0 })
  if (seen.progress !== progress) {
    setSeen({ progress, saves: seen.saves + (seen.progress === 'sending' && progress === undefined ? 1 : 0) })
  }
  return seen.saves
}

/** Beyond it no number goes, only words that were refused. */
const WIDEST = 24

/** In figures; a Chinese character takes two. */
function widthOf(text: string): number {
  return Math.min(
    WIDEST,
    [...text].reduce((width, character) => width + (character > '\u00ff' ? 2 : 1), 0),
  )
}

function totalMark({ number, formula }: Suggestion): Mark {
  return { state: 'total', message: `按公式应为 ${shownNumber(number)}（${formula}），按“=”填入。` }
}
