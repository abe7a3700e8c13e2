import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Autosave } from '../saving/autosave'
import type { EditedReport, Suggestion } from '../editedReport'
import { shownNumber, textOf } from '../numberText'
import type { Sheet, Step } from './sheet'

/** How many times filled totals may make further totals possible: a row's total, a group's, the whole. */
const ROUNDS = 3

interface Wanted {
  refs: readonly string[]
  /** What may be replaced: only what is free, also a number that is not what follows, or whatever stands there. */
  over: 'free' | 'numbers' | 'all'
  /** Whether what still cannot be worked out in the end is told. */
  tellsOpen: boolean
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

  const fill = (asked: Wanted) => {
    const due = [...suggestions.values()].filter(
      ({ cell }) =>
        asked.refs.includes(cell) &&
        editable(cell) &&
        (sheet.isFree(cell) || asked.over === 'all' || (asked.over === 'numbers' && sheet.text(cell) === null)),
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
    want(due.length > 0 && next.rounds > 0 ? next : null)
    const open = asked.tellsOpen ? asked.refs.filter((ref) => worked.includes(ref) && sheet.isFree(ref)).length : 0
    say({ text: done(next, open), at })
    autosave.flush()
  }
  const isStored = () => refs.every((ref) => !autosave.change(`cell:${ref}`))

  useEffect(() => {
    if (wanted && isStored()) fill(wanted)
    // When the report was stored anew, and only then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [report])

  const begin = (next: Wanted) => {
    say({ text: '', at })
    if (isStored()) return fill(next)
    want(next)
    autosave.flush()
  }
  const asked = { over: 'free' as const, tellsOpen: false, rounds: ROUNDS, filled: 0, corrected: [], onto: null }
  /** 填合计: all totals in one press and as one step, however many follow from each other. */
  const takeAll = () => begin({ ...asked, refs, over: 'numbers' })

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
    if (left.length > 0) begin({ ...asked, refs: left, tellsOpen: onto !== null, onto })
  }
  /** 补齐: zeros where the source of a paste said that there was nothing, and all totals; one step with the paste. */
  const complete = (nothing: readonly string[], pasted: Step | null) => {
    const plain = nothing.filter((ref) => editable(ref) && !totals.includes(ref))
    const onto =
      plain.length === 0
        ? pasted
        : sheet.enter(
            plain.map((ref) => ({ ref, reading: { is: 'number', number: 0 } })),
            pasted,
          )
    begin({ ...asked, refs, onto })
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
    said: said.at === at ? said.text : '',
  }
}

export type Totals = ReturnType<typeof useTotals>

const NAMED = 3

function done({ filled, corrected }: Wanted, open: number): string {
  if (open > 0) return `${open} 格要由其他数得出，现在还得不出来，没有填 0。`
  if (filled + corrected.length === 0) return '没有要填的合计。'
  const named = `改正 ${corrected.length} 格：${corrected.slice(0, NAMED).join('，')}${corrected.length > NAMED ? '等' : ''}`
  const told = [filled > 0 && `已填 ${filled} 格合计`, corrected.length > 0 && named].filter(Boolean).join('，')
  return `${told}。可按 Ctrl+Z 撤销。`
}

/** Those that would replace a number somebody entered. */
export function differing(suggestions: ReadonlyMap<string, Suggestion>, sheet: Sheet): string[] {
  return [...suggestions.keys()].filter((ref) => sheet.value(ref).kind !== 'BLANK' && sheet.text(ref) === null)
}
