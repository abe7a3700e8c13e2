import type { CellInput } from '../../graphql/generated/graphql'
import type { Autosave } from './autosave'
import type { Reading, Settled } from './numberText'
import { same, valueIn } from './parts'

interface Edit {
  before: CellInput
  after: CellInput
}

type Step = readonly Edit[]

/**
 * One table of an open report while it is filled in: what was typed and is not understood yet, and the steps that can be
 * taken back. A step is a whole paste, a range filled, or all the typing in one cell.
 */
export class Sheet {
  private readonly texts = new Map<string, string>()
  private readonly listeners = new Set<() => void>()
  private done: Step[] = []
  private undone: Step[] = []
  /** The cell whose typing goes on. */
  private open: string | null = null

  constructor(private readonly autosave: Autosave) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }

  value(ref: string): CellInput {
    const key = `cell:${ref}` as const
    return (this.autosave.change(key)?.mine ?? valueIn(this.autosave.report().content, key)) as CellInput
  }

  /** What is being typed in a cell, or was and is not understood. */
  text(ref: string): string | null {
    return this.texts.get(ref) ?? (this.autosave.unfinishedIn(`cell:${ref}`) as string | null)
  }

  readonly canUndo = () => this.done.length > 0
  readonly canRedo = () => this.undone.length > 0

  /** What is not clear leaves the cell as it was before the typing began: the 1 of “1.5万” is no number of anybody's. */
  type(ref: string, text: string, reading: Reading) {
    const last = this.open === ref ? this.done.pop()?.[0] : undefined
    const before = last?.before ?? this.value(ref)
    const after = cellFrom(reading, before)
    this.open = null
    this.texts.set(ref, text)
    this.autosave.leaveUnfinished(`cell:${ref}`, after ? null : text)
    if (after && !same(before, after)) {
      this.record([{ before, after }])
      this.open = ref
    }
    if (!same(this.value(ref), after ?? before)) this.autosave.type(`cell:${ref}`, after ?? before)
    this.changed()
  }

  /** A cell was left: what is understood shows as a number again, what is not stays in sight. */
  leave(ref: string, understood: boolean) {
    this.open = null
    if (understood && this.forget(ref)) this.changed()
  }

  /** As it was before the typing in it began; false when nothing was typed. */
  revert(ref: string): boolean {
    const typed = this.forget(ref)
    if (this.open === ref) this.undo()
    else this.changed()
    return typed
  }

  /** Puts readings into cells, as one step. */
  enter(cells: readonly { ref: string; reading: Settled }[]) {
    this.write(cells.flatMap(({ ref, reading }) => cellFrom(reading, this.value(ref)) ?? []))
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

  private write(cells: readonly CellInput[]) {
    this.open = null
    cells.forEach((cell) => this.forget(cell.ref))
    const edits = cells.map((after) => ({ before: this.value(after.ref), after })).filter(({ before, after }) => !same(before, after))
    if (edits.length > 0) this.record(edits)
    edits.forEach(({ after }) => this.autosave.type(`cell:${after.ref}`, after))
    this.changed()
  }

  /** Takes the last step back; the cells it changed, without those that somebody else has changed since. */
  undo(): string[] {
    this.open = null
    const step = this.done.pop()
    if (!step) return []
    this.undone.push(step)
    return this.put(step.map(({ before, after }) => ({ from: after, to: before })))
  }

  redo(): string[] {
    const step = this.undone.pop()
    if (!step) return []
    this.done.push(step)
    return this.put(step.map(({ before, after }) => ({ from: before, to: after })))
  }

  private put(moves: { from: CellInput; to: CellInput }[]): string[] {
    const possible = moves.filter(({ from, to }) => same(this.value(to.ref), from))
    for (const { to } of possible) {
      this.forget(to.ref)
      this.autosave.type(`cell:${to.ref}`, to)
    }
    this.changed()
    return possible.map(({ to }) => to.ref)
  }

  private forget(ref: string): boolean {
    const typed = this.text(ref) !== null
    this.texts.delete(ref)
    this.autosave.leaveUnfinished(`cell:${ref}`, null)
    return typed
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

/** The cell a reading makes; its note stays. Null for what is not clear. */
export function cellFrom(reading: Reading, before: CellInput): CellInput | null {
  switch (reading.is) {
    case 'number':
      return { ...before, kind: 'NUMBER', number: reading.number }
    case 'blank':
      return { ...before, kind: 'BLANK', number: null }
    case 'notApplicable':
      return { ...before, kind: 'NOT_APPLICABLE', number: null }
    case 'questioned':
      return null
  }
}
