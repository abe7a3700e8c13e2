import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Autosave } from '../saving/autosave'
import type { EditedReport, Suggestion } from '../editedReport'
import { shownNumber, textOf } from '../numberText'
import type { Sheet, Step } from './sheet'

/** How many times filled totals may make further totals possible: a row's total, a group's, the whole. */
const ROUNDS = 3

interface Wanted {
  refs: readonly string[]
  /** What may be replaced: only what is free, also a number that is not its sum, or whatever stands there. */
  over: 'free' | 'sums' | 'all'
  /** Of which it is told when they still cannot be worked out in the end. */
  tells: readonly string[]
  rounds: number
  filled: number
  corrected: readonly string[]
  onto: Step | null
}

interface TotalsOf {
  autosave: Autosave
  report: EditedReport
  sheet: Sheet
  /** The cells of the table. */
  refs: readonly string[]
  editable: (ref: string) => boolean
  /** The cell in hand: what was done is told until another is taken. */
  at: string
  /** The cells that are worked out from others of the table. */
  totals: readonly string[]
  /** Those, and the cells that follow from last year's report where it is known: zeros are not meant for them. */
  worked: readonly string[]
  label: (ref: string) => string
}

/**
 * 合计建议 of one table, and taking them. The server works them out from what is stored; so while something of the table
 * is still on its way, what was asked for waits for the answer and is then the number of the day.
 */
export function useTotals({ autosave, report, sheet, refs, editable, at, totals, worked, label }: TotalsOf) {
  const suggestions = useMemo(
    () =>
      new Map(
        report.suggestions.filter(({ cell }) => refs.includes(cell)).map((suggestion) => [suggestion.cell, suggestion]),
      ),
    [report.suggestions, refs],
  )
  const [wanted, want] = useState<Wanted | null>(null)
  const [said, say] = useState({ text: '', at })

  // As text, so that the table is painted again only when it says something else.
  const stuck = useSyncExternalStore(autosave.subscribe, () => refs.filter((ref) => isStuck(autosave, ref)).join())

  const fill = (asked: Wanted) => {
    const due = [...suggestions.values()].filter(
      (suggestion) =>
        asked.refs.includes(suggestion.cell) &&
        editable(suggestion.cell) &&
        (sheet.isFree(suggestion.cell) ||
          asked.over === 'all' ||
          (asked.over === 'sums' && isWrongSum(suggestion, sheet))),
    )
    const corrected = due
      .filter(({ cell }) => !sheet.isFree(cell))
      .map(({ cell, number }) => `${label(cell)} ${textOf(sheet.value(cell))}→${shownNumber(number)}`)
    const step = sheet.enter(
      due.map(({ cell, number }) => ({ ref: cell, reading: { is: 'number', number } })),
      asked.onto,
    )
    const next = {
      ...asked,
      rounds: asked.rounds - 1,
      filled: asked.filled + due.length - corrected.length,
      corrected: [...asked.corrected, ...corrected],
      onto: due.length > 0 ? step : asked.onto,
    }
    const goesOn = due.length > 0 && next.rounds > 0
    want(goesOn ? next : null)
    say({ text: done(next, goesOn ? 0 : asked.tells.filter(sheet.isFree).length), at })
    autosave.flush()
  }
  const isStored = () => refs.every((ref) => !autosave.change(`cell:${ref}`))

  const stop = (refused: string) => {
    const [first = '', ...others] = refused.split(',')
    want(null)
    say({
      text: `“${label(first)}”${others.length > 0 ? `等 ${others.length + 1} 格` : ''}没有保存，请先处理，再填。`,
      at,
    })
  }

  useEffect(() => {
    if (!wanted) return
    if (stuck) stop(stuck)
    else if (isStored()) fill(wanted)
    // When the report was stored anew or something of it could not be, and only then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [report, stuck])

  const begin = (next: Wanted) => {
    if (stuck) return stop(stuck)
    if (isStored()) return fill(next)
    want(next)
    say({ text: '保存后接着填。', at })
    autosave.flush()
  }
  const asked = { over: 'free' as const, tells: [], rounds: ROUNDS, filled: 0, corrected: [], onto: null }
  /** 填合计: all totals in one press and as one step, however many follow from each other. */
  const takeAll = () => begin({ ...asked, refs, over: 'sums' })

  /**
   * 空格填 0: zeros where nothing stands, and then what follows from them, as one step. A cell that is worked out from
   * others takes a zero only when nothing else was chosen and no number is known for it.
   */
  const zeros = (chosen: readonly string[]) => {
    const free = chosen.filter((ref) => editable(ref) && sheet.isFree(ref))
    const plain = free.filter((ref) => !worked.includes(ref))
    const meant = plain.length > 0 ? plain : free.filter((ref) => !suggestions.has(ref))
    const onto =
      meant.length === 0 ? null : sheet.enter(meant.map((ref) => ({ ref, reading: { is: 'number', number: 0 } })))
    const left = free.filter((ref) => !meant.includes(ref))
    if (left.length > 0) begin({ ...asked, refs: left, tells: onto === null ? [] : left, onto })
  }
  /**
   * 补齐: zeros where the source of a paste said that there was nothing, and all totals; one step with the paste, which it
   * gives. What follows from last year's report is not nothing because the source is silent.
   */
  const complete = (nothing: readonly string[], pasted: Step | null) => {
    const plain = nothing.filter((ref) => editable(ref) && !worked.includes(ref))
    const onto = sheet.enter(
      plain.map((ref) => ({ ref, reading: { is: 'number', number: 0 } })),
      pasted,
    )
    begin({ ...asked, refs, tells: nothing.filter((ref) => worked.includes(ref)), onto })
    return onto
  }
  const take = (ref: string) => begin({ ...asked, refs: [ref], over: 'all', rounds: 1 })
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  /** The same function for ever, so that no cell is painted for its sake. */
  const takeOne = useCallback((ref: string) => latest.current(ref), [])
  return {
    any: refs.some((ref) => totals.includes(ref)),
    suggestions,
    takeAll,
    takeOne,
    zeros,
    complete,
    /** What was asked for and waits is not wanted any more: something was taken back meanwhile. */
    forget: () => want(null),
    said: said.at === at ? said.text : '',
  }
}

export type Totals = ReturnType<typeof useTotals>

const NAMED = 3

function done({ filled, corrected }: Wanted, open: number): string {
  const left = open > 0 ? `${open} 格要由其他数得出，现在还得不出来，没有填 0。` : ''
  if (filled + corrected.length === 0) return left || '没有要填的合计。'
  const named = `改正 ${corrected.length} 格：${corrected.slice(0, NAMED).join('，')}${corrected.length > NAMED ? '等' : ''}`
  const told = [filled > 0 && `已填 ${filled} 格合计`, corrected.length > 0 && named].filter(Boolean).join('，')
  return `${told}。${left}可按 Ctrl+Z 撤销。`
}

/** Refused, or against another's: it waits for a person, and what follows from it with it. */
function isStuck(autosave: Autosave, ref: string): boolean {
  const progress = autosave.change(`cell:${ref}`)?.progress.is
  return progress === 'refused' || progress === 'conflict'
}

/** Whether a number stands there that is not the sum of others; what last year's report says may well differ. */
export function isWrongSum({ cell, carried }: Suggestion, sheet: Sheet): boolean {
  return !carried && sheet.value(cell).kind !== 'BLANK' && sheet.text(cell) === null
}
