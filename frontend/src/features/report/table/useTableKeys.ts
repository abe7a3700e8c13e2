import { type FocusEvent, type KeyboardEvent, type MouseEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { isComposing } from '../../../components/isComposing'
import type { CellGrid } from './cellGrid'
import { type CellMode, type Deed, deedOf } from './cellKeys'
import { readNumber } from '../numberText'
import type { ColumnForm } from '../form'
import type { Sheet } from './sheet'
import { focusCell, type Hand } from './useHand'

interface Keyed {
  grid: CellGrid
  hand: Hand
  sheet: Sheet
  column: (ref: string) => ColumnForm
  editable: (ref: string) => boolean
  onRemark: () => void
  /** Gives the cell it leads to. */
  onUndo: () => string | undefined
  onTotals: () => void
  onZeros: (refs: readonly string[]) => void
}

/**
 * What keys and the mouse do in a table. Tab goes from cell to cell, as in a spreadsheet; so that nobody is caught in the
 * middle of a table, Esc in a cell with nothing to abandon lets the next Tab leave.
 */
export function useTableKeys({ grid, hand, sheet, column, editable, onRemark, onUndo, onTotals, onZeros }: Keyed) {
  const [leaving, setLeaving] = useState(false)
  const goTo = (ref: string | undefined) => {
    if (!ref) return
    flushSync(() => hand.take(ref))
    focusCell(ref)
  }
  const choose = (ref: string, answer: number) => {
    const text = sheet.text(ref)
    const reading = text === null ? null : readNumber(text, column(ref))
    const choice = reading?.is === 'questioned' ? reading.choices[answer] : undefined
    if (choice) sheet.enter([{ ref, reading: choice.reading }])
  }
  const act = (deed: Deed, ref: string): void => {
    switch (deed.is) {
      case 'move':
        return goTo(deed.to)
      case 'extend':
        return hand.extend(deed.to)
      case 'all':
        flushSync(hand.all)
        return focusCell(grid[0]?.[0] ?? ref)
      case 'one':
        return hand.take(ref)
      case 'clear':
        return void sheet.enter(hand.selection.filter(editable).map((one) => ({ ref: one, reading: { is: 'blank' } })))
      case 'zeros':
        return onZeros(hand.selection)
      case 'undo':
        return goTo(onUndo())
      case 'redo':
        return goTo(sheet.redo()[0])
      case 'choose':
        return choose(ref, deed.answer)
      case 'totals':
        return onTotals()
      case 'remark':
        return onRemark()
      case 'leave':
        return setLeaving(true)
    }
  }
  return {
    leaving,
    onKeyDown: (event: KeyboardEvent) => {
      const ref = refOf(event.target)
      if (!ref || isComposing(event)) return
      if (leaving && event.key !== 'Shift') setLeaving(false)
      if (leaving && event.key === 'Tab') return
      const deed = deedOf(event, grid, ref, hand.head, modeOf(event.target))
      if (!deed) return
      event.preventDefault()
      act(deed, ref)
    },
    onFocus: (event: FocusEvent) => {
      const ref = refOf(event.target)
      if (ref && (ref !== hand.at || !hand.taken)) hand.take(ref)
    },
    onMouseDown: (event: MouseEvent) => {
      const ref = refOf(event.target)
      if (!ref || event.button !== 0) return
      setLeaving(false)
      if (!event.shiftKey && ref === hand.at && hand.taken && modeOf(event.target) !== 'ready') return
      // The browser would put a caret into the field and mark its text while the mouse is drawn over others.
      event.preventDefault()
      if (event.shiftKey) hand.extend(ref)
      else goTo(ref)
    },
    onMouseOver: (event: MouseEvent) => {
      const ref = refOf(event.target)
      if (ref && event.buttons === 1 && ref !== hand.head && document.activeElement?.closest('[data-ref]'))
        hand.extend(ref)
    },
  }
}

function refOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] : undefined
}

export function modeOf(target: EventTarget): CellMode {
  return target instanceof HTMLInputElement ? ((target.dataset['mode'] as CellMode | undefined) ?? 'ready') : 'ready'
}
