import { type ClipboardEvent, useState } from 'react'
import { type CellGrid, lineOf } from './cellGrid'
import { type Choice, readNumber, textOf } from '../numberText'
import { blockOn, spaced } from './clipboardTable'
import type { ColumnForm } from '../form'
import { type Pasted, pasted } from './pastedBlock'
import type { Sheet, Step } from './sheet'
import { focusCell, type Hand } from './useHand'
import { modeOf } from './useTableKeys'

/** React's, or the browser's own where nothing of the table has the focus. */
type PasteEvent = Pick<ClipboardEvent, 'clipboardData' | 'preventDefault' | 'target'> | globalThis.ClipboardEvent

interface Clipped {
  grid: CellGrid
  hand: Hand
  sheet: Sheet
  column: (ref: string) => ColumnForm
  editable: (ref: string) => boolean
  between: ReadonlySet<string>
}

/** What the last paste filled in and what it asks. */
export interface Laid extends Pasted {
  /** Tells it from the pastes before. */
  number: number
  /** It, and before it what its questions were answered with: taken back together. Empty when it changed nothing. */
  steps: readonly Step[]
  /** What stood where nothing was filled in: a later answer is not meant for what was written there since. */
  stood: ReadonlyMap<string, string>
}

/** Copying from a table and pasting into it; what the last paste filled in and what it asks. */
export function useTableClipboard({ grid, hand, sheet, column, editable, between }: Clipped) {
  const [result, setResult] = useState<Laid | null>(null)
  const several = hand.selection.length > 1
  const corner = grid.flat().find((ref) => hand.selection.includes(ref)) ?? hand.at

  const shown = (ref: string) => shownIn(sheet, ref)

  const copy = (event: ClipboardEvent) => {
    if (modeOf(event.target) !== 'ready') return false
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied(grid, hand.selection, shown))
    return true
  }
  const onCut = (event: ClipboardEvent) => {
    if (copy(event)) sheet.enter(hand.selection.filter(editable).map((ref) => ({ ref, reading: { is: 'blank' } })))
  }
  const onPaste = (event: PasteEvent) => {
    if (!event.clipboardData) return
    const { block: found, leftOut } = blockOn({
      plain: event.clipboardData.getData('text/plain'),
      html: event.clipboardData.getData('text/html'),
    })
    const line = lineOf(grid, corner)
    const block = spaced(found, line.length - line.indexOf(corner)) ?? found
    const [only] = block.flat()
    const single = block.flat().length === 1
    if (single && event.target && modeOf(event.target) !== 'ready') return
    event.preventDefault()
    if (single && !several && only && leftOut === '') {
      if (editable(hand.at)) sheet.type(hand.at, only, readNumber(only, column(hand.at)))
      return
    }
    const over = single ? spread(grid, hand.selection, only ?? '') : block
    const laid = pasted(over, { grid, at: corner, column, editable, isBlank: sheet.isFree, between })
    const step = laid.fill.length > 0 ? sheet.enter(laid.fill) : null
    const notes = leftOut === '' ? laid.notes : [...laid.notes, `未带入：${leftOut}。`]
    const open = [...laid.nothing, ...laid.asked.flatMap(({ refs }) => refs)]
    setResult({
      ...laid,
      notes,
      number: (result?.number ?? 0) + 1,
      steps: step ? [step] : [],
      stood: new Map(open.map((ref) => [ref, shown(ref)])),
    })
  }
  /** A step that belongs to the paste. */
  const follow = (step: Step | null) => {
    if (result && step && !result.steps.includes(step)) setResult({ ...result, steps: [step, ...result.steps] })
  }
  /** A single number pasted nowhere is meant for nothing. */
  const onPasteBlock = (event: globalThis.ClipboardEvent) => {
    const data = event.clipboardData
    if (
      !data ||
      blockOn({ plain: data.getData('text/plain'), html: data.getData('text/html') }).block.flat().length < 2
    )
      return
    onPaste(event)
    focusCell(hand.at)
  }
  return {
    onPasteBlock,
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut,
    onPaste,
    result,
    answer: (refs: readonly string[], { reading }: Choice) =>
      follow(sheet.enter(refs.map((ref) => ({ ref, reading })))),
    follow,
    /** Gives the cell it leads to. */
    takeBack: () => {
      const refs = (result?.steps ?? []).flatMap((step) => sheet.undo(step))
      setResult(null)
      return refs.at(-1)
    },
    close: () => setResult(null),
  }
}

function shownIn(sheet: Sheet, ref: string): string {
  return sheet.text(ref) ?? textOf(sheet.value(ref))
}

/** Whether nothing was written there since the paste. */
export function isUntouched({ stood }: Laid, sheet: Sheet, ref: string): boolean {
  return stood.get(ref) === shownIn(sheet, ref)
}

/** One value for every cell of a range. */
function spread(grid: CellGrid, selection: readonly string[], value: string): string[][] {
  return chosen(grid, selection).map((line) => line.map(() => value))
}

/** As a spreadsheet does it, each of several lines ends with a break: so the last one may be blank. */
function copied(grid: CellGrid, selection: readonly string[], text: (ref: string) => string): string {
  const lines = chosen(grid, selection).map((line) => line.map(text).join('\t'))
  return lines.length > 1 ? lines.map((line) => `${line}\n`).join('') : (lines[0] ?? '')
}

function chosen(grid: CellGrid, selection: readonly string[]): string[][] {
  return grid.map((line) => line.filter((ref) => selection.includes(ref))).filter((line) => line.length > 0)
}
