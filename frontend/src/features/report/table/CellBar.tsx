import { Button, Input } from 'antd'
import { memo, useId, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { figureText } from '../../../components/figures'
import { isComposing } from '../../../components/isComposing'
import { CommentButton } from '../../comment/CommentButton'
import { CellGuidance } from '../../guidance/CellGuidance'
import { accessOf, cellMarks, type Mark, signs } from './cellMarks'
import { useEditing, usePart } from '../saving/Editing'
import type { Suggestion } from '../editedReport'
import { cellLabel, type ColumnForm, type EditionForm } from '../form'
import { type Choice, readNumber, restingText, shownNumber, textOf } from '../numberText'
import { ChooseVersion } from '../saving/PartNotice'
import type { Sheet } from './sheet'
import styles from './TableEditor.module.css'
import { focusCell } from './useHand'
import { addressOf } from '../useGoTo'

interface CellBarProps {
  form: EditionForm
  sheet: Sheet
  cellRef: string
  column: ColumnForm
  suggestion: Suggestion | undefined
  /** With the year and the number; null when there is nothing to compare with. */
  lastYear: { year: number; number: number | null; text: string } | null
  onTakeTotal: (ref: string) => void
}

/** All there is to know and to decide about the cell in hand, in words, below its table. */
export function CellBar({ form, sheet, cellRef, column, suggestion, lastYear, onTakeTotal }: CellBarProps) {
  const { report, findings, partlyOpen, summed } = useEditing()
  const { value, change, editable } = usePart(`cell:${cellRef}`)
  const text = useSyncExternalStore(sheet.subscribe, () => sheet.text(cellRef))
  const reading = text === null ? null : readNumber(text, column)
  const marks = cellMarks(change, findings.get(cellRef), reading, accessOf(editable, partlyOpen))
  const answer = (choice: Choice) => {
    sheet.enter([{ ref: cellRef, reading: choice.reading }])
    focusCell(cellRef)
  }
  // What it asks stands before all else, with its answers: below them there may be no room.
  const asked = marks.find(({ state }) => state === 'questioned')
  const others = marks.filter((mark) => mark !== asked)
  const giveUp = () => {
    sheet.drop(cellRef)
    focusCell(cellRef)
  }
  return (
    <div className={styles.note}>
      <div className={styles.named}>
        <strong>{cellLabel(form, cellRef)}</strong>
        <span>
          {restingText(value) || '未填'}
          {value.kind === 'NUMBER' && column.unit && ` ${column.unit}`}
        </span>
        {lastYear && (
          <span>
            {lastYear.year} 年 {lastYear.text || '未填'}
            {difference(value.number, lastYear.number)}
          </span>
        )}
        {summed && <Link href={`${addressOf(report.id, 'sums')}?cell=${cellRef}`}>看构成</Link>}
        <CommentButton part={`cell:${cellRef}`} label={cellLabel(form, cellRef)} />
        {(editable || value.note) && (
          <Remark sheet={sheet} cellRef={cellRef} note={value.note ?? ''} editable={editable} />
        )}
      </div>
      {asked && <MarkLine mark={asked} />}
      <CellGuidance form={form} cellRef={cellRef} />
      {typeof value.unaccepted === 'string' && editable && (
        <p>
          {reading?.is === 'questioned' &&
            reading.choices.map((choice, index) => (
              <Button key={choice.label} size="small" onClick={() => answer(choice)}>
                {choice.label}（Alt+{index + 1}）
              </Button>
            ))}
          <Button size="small" onClick={giveUp}>
            放弃，{textOf(value) === '' ? '仍留空' : `仍用 ${textOf(value)}`}（Esc）
          </Button>
        </p>
      )}
      {others.map((mark) => (
        <MarkLine key={mark.state + mark.message} mark={mark} />
      ))}
      {suggestion && editable && (
        <p data-state="total">
          <span aria-hidden>{signs.total.sign}</span> {suggestion.formula}{' '}
          <Button size="small" onClick={() => onTakeTotal(cellRef)}>
            填入 {shownNumber(suggestion.number)}（按 =）
          </Button>
        </p>
      )}
      {change?.progress.is === 'conflict' && <ChooseVersion part={`cell:${cellRef}`} />}
    </div>
  )
}

/** 备注: what has to be said of this number. */
const Remark = memo(function Remark({
  sheet,
  cellRef,
  note,
  editable,
}: {
  sheet: Sheet
  cellRef: string
  note: string
  editable: boolean
}) {
  const id = useId()
  return (
    <div className={styles.remark}>
      <label htmlFor={id}>备注</label>
      <Input
        id={id}
        data-remark
        size="small"
        readOnly={!editable}
        value={note}
        placeholder="数据口径等（Shift+F2）"
        onChange={(event) => sheet.remark(cellRef, event.target.value)}
        onKeyDown={(event) =>
          (event.key === 'Enter' || event.key === 'Escape') && !isComposing(event) && focusCell(cellRef)
        }
      />
    </div>
  )
})

function MarkLine({ mark }: { mark: Mark }) {
  return (
    <p data-state={mark.state}>
      <span aria-hidden>{signs[mark.state].sign}</span> {mark.message}
    </p>
  )
}

function difference(now: number | null | undefined, before: number | null): string {
  if (typeof now !== 'number' || before === null) return ''
  const by = Number((now - before).toFixed(6))
  return by === 0 ? '，与上年相同' : `，比上年${by > 0 ? '多' : '少'} ${figureText(Math.abs(by))}`
}
