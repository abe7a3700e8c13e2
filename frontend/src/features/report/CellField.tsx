import { type KeyboardEvent, memo, useRef, useState } from 'react'
import type { CellInput } from '../../graphql/generated/graphql'
import { accessOf, cellMarks, type Mark } from './cellMarks'
import { useEditing, usePart } from './Editing'
import { type Reading, readNumber, shownNumber } from './numberText'
import { elementIdOf } from './parts'
import styles from './TableEditor.module.css'

interface CellFieldProps {
  cellRef: string
  label: string
  selected: boolean
}

/** One value cell: what is typed is read at once, and only what is clearly a number becomes one. */
export const CellField = memo(function CellField({ cellRef, label, selected }: CellFieldProps) {
  const { autosave, findings, partlyOpen } = useEditing()
  const { value, change, editable, type } = usePart(`cell:${cellRef}`)
  const [typing, setTyping] = useState<string | null>(null)
  const before = useRef<CellInput | null>(null)
  const reading = typing === null ? null : readNumber(typing)
  const marks = cellMarks(change, findings.get(cellRef), reading, accessOf(editable, partlyOpen))
  const id = elementIdOf(`cell:${cellRef}`)

  const write = (text: string) => {
    setTyping(text)
    const next = cellFrom(readNumber(text), value)
    if (next) type(next)
  }
  const leave = () => {
    if (reading?.is !== 'unreadable') setTyping(null)
    before.current = null
    autosave.flush()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !before.current) return
    type(before.current)
    setTyping(null)
  }

  return (
    <td className={styles.value} data-state={marks[0]?.state} data-selected={selected || undefined}>
      <input
        id={id}
        className={styles.input}
        data-ref={cellRef}
        aria-label={label}
        aria-invalid={marks.some((mark) => mark.invalid) || undefined}
        aria-describedby={marks.length > 0 ? `${id}-marks` : undefined}
        autoComplete="off"
        inputMode="decimal"
        readOnly={!editable}
        value={typing ?? textOf(value)}
        onFocus={(event) => {
          before.current = value
          event.target.select()
        }}
        onChange={(event) => write(event.target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {marks.length > 0 && <Marks id={`${id}-marks`} marks={marks} />}
    </td>
  )
})

function Marks({ id, marks }: { id: string; marks: Mark[] }) {
  return (
    <>
      <span className={styles.mark} aria-hidden title={marks.map((mark) => mark.message).join('\n')}>
        {marks[0]?.sign}
      </span>
      <span id={id} className={styles.spoken}>
        {marks.map((mark) => mark.message).join(' ')}
      </span>
    </>
  )
}

export function textOf(cell: CellInput): string {
  switch (cell.kind) {
    case 'NUMBER':
      return cell.number === null || cell.number === undefined ? '' : shownNumber(cell.number)
    case 'NOT_APPLICABLE':
      return '不适用'
    case 'BLANK':
      return ''
  }
}

/** The cell a reading makes; its note stays. Null for what cannot be read. */
export function cellFrom(reading: Reading, before: CellInput): CellInput | null {
  switch (reading.is) {
    case 'number':
      return { ...before, kind: 'NUMBER', number: reading.number }
    case 'blank':
      return { ...before, kind: 'BLANK', number: null }
    case 'notApplicable':
      return { ...before, kind: 'NOT_APPLICABLE', number: null }
    case 'unreadable':
      return null
  }
}
