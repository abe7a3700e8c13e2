import type { Autosave } from '../saving/autosave'
import type { EditedCell } from '../entries'
import type { Reading, Settled } from '../numberText'
import { same, valueIn } from '../parts'

interface Edit {
  before: EditedCell
  after: EditedCell
}

export type Step = readonly Edit[]

/**
 * One table of an open report while it is filled in, and the steps that can be taken back: a whole paste, a range filled, or
 * all the typing in one cell. What was typed and is not accepted belongs to its cell, so it comes back with it.
 */
export class Sheet {
  /** What is being typed, as it was typed: １２ while the cell is 12 already. */
  private readonly texts = new Map<string, string>()
  private readonly listeners = new Set<() => void>()
  private done: Step[] = []
  private undone: Step[] = []
  /** The cell whose typing goes on. */
  private open: string | null = null

  constructor(private readonly autosave: Autosave) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  value(ref: string): EditedCell {
    const key = `cell:${ref}` as const
    return (this.autosave.change(key)?.mine ?? valueIn(this.autosave.report().content, key)) as EditedCell
  }

  /** What is being typed in a cell, or was and is not accepted. */
  text(ref: string): string | null {
    return this.texts.get(ref) ?? this.value(ref).unaccepted ?? null
  }

  /** Nothing stands in it, accepted or not: what a command for many cells may fill. */
  readonly isFree = (ref: string) => this.value(ref).kind === 'BLANK' && this.text(ref) === null

  readonly canUndo = () => this.done.length > 0
  readonly canRedo = () => this.undone.length > 0

  /** What is not clear leaves the number as it was before the typing began: the 1 of “1.5万” is no number of anybody's. */
  type(ref: string, text: string, reading: Reading) {
    const last = this.open === ref ? this.done.pop()?.[0] : undefined
    const before = last?.before ?? this.value(ref)
    const after = cellFrom(reading, before, text)
    this.open = null
    this.texts.set(ref, text)
    if (!same(before, after)) {
      this.record([{ before, after }])
      this.open = ref
    }
    if (!same(this.value(ref), after)) this.autosave.type(`cell:${ref}`, after)
    this.changed()
  }

  /** A cell was left: what is accepted shows as a number again, what is not stays in sight. */
  leave(ref: string) {
    this.open = null
    if (this.texts.delete(ref)) this.changed()
  }

  /** As it was before the typing in it began; without what was not accepted, when that stood there already. */
  revert(ref: string) {
    this.texts.delete(ref)
    if (this.open === ref) this.undo()
    else this.drop(ref)
  }

  /** 放弃: what counts meanwhile is what the cell says again. */
  drop(ref: string) {
    this.write([{ ...this.value(ref), unaccepted: null }])
  }

  /**
   * Puts readings into cells as one step, and gives it; without a change, the step they follow from.
   *
   * @param onto the step they follow from and become one with, unless another has been taken since
   */
  enter(cells: readonly { ref: string; reading: Settled }[], onto: Step | null = null): Step | null {
    return this.write(
      cells.map(({ ref, reading }) => cellFrom(reading, this.value(ref))),
      onto,
    )
  }

  /** All the typing in a remark is one step, as in a cell. */
  remark(ref: string, note: string) {
    const open = `${ref} 备注`
    const last = this.open === open ? this.done.pop()?.[0] : undefined
    const after = { ...this.value(ref), note }
    this.record([{ before: last?.before ?? this.value(ref), after }])
    this.open = open
    this.autosave.type(`cell:${ref}`, after)
    this.changed()
  }

  private write(cells: readonly EditedCell[], onto: Step | null = null): Step | null {
    this.open = null
    cells.forEach((cell) => this.texts.delete(cell.ref))
    const edits = cells
      .map((after) => ({ before: this.value(after.ref), after }))
      .filter(({ before, after }) => !same(before, after))
    if (edits.length === 0) {
      this.changed()
      return onto
    }
    const whole = onto !== null && onto === this.done.at(-1) ? this.done.pop() : undefined
    const step = [...(whole ?? []), ...edits]
    this.record(step)
    edits.forEach(({ after }) => this.autosave.type(`cell:${after.ref}`, after))
    this.changed()
    return step
  }

  /**
   * Takes a step back; the cells it changed, without those that have been changed since.
   *
   * @param of the step, or the beginning of it; otherwise the last
   */
  undo(of?: Step): string[] {
    this.open = null
    const step = of ? this.done.find((one) => one.some((edit) => of.includes(edit))) : this.done.at(-1)
    if (!step) return []
    this.done = this.done.filter((one) => one !== step)
    this.undone.push(step)
    return this.put(step.map(({ before, after }) => ({ from: after, to: before })))
  }

  redo(): string[] {
    const step = this.undone.pop()
    if (!step) return []
    this.done.push(step)
    return this.put(step.map(({ before, after }) => ({ from: before, to: after })))
  }

  private put(moves: { from: EditedCell; to: EditedCell }[]): string[] {
    const possible = moves.filter(({ from, to }) => same(this.value(to.ref), from))
    for (const { to } of possible) {
      this.texts.delete(to.ref)
      this.autosave.type(`cell:${to.ref}`, to)
    }
    this.changed()
    return possible.map(({ to }) => to.ref)
  }

  private record(step: Step) {
    this.done.push(step)
    this.undone = []
  }

  private changed() {
    this.listeners.forEach((listener) => listener())
  }
}

const sheets = new WeakMap<Autosave, Map<string, Sheet>>()

/** Lives as long as the report is open, so that leaving a section and coming back loses neither texts nor steps. */
export function sheetOf(autosave: Autosave, table: string): Sheet {
  const ofReport = sheets.get(autosave) ?? new Map<string, Sheet>()
  sheets.set(autosave, ofReport)
  const sheet = ofReport.get(table) ?? new Sheet(autosave)
  ofReport.set(table, sheet)
  return sheet
}

/** The cell a reading makes; its note stays, and beside what is not clear the number before. */
function cellFrom(reading: Reading, before: EditedCell, text: string | null = null): EditedCell {
  const { unaccepted: _, ...settled } = before
  switch (reading.is) {
    case 'number':
      return { ...settled, kind: 'NUMBER', number: reading.number }
    case 'blank':
      return { ...settled, kind: 'BLANK', number: null }
    case 'notApplicable':
      return { ...settled, kind: 'NOT_APPLICABLE', number: null }
    case 'questioned':
      return { ...before, unaccepted: text }
  }
}
