import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Autosave } from '../saving/autosave'
import type { EditedReport, Suggestion } from '../editedReport'
import type { Sheet, Step } from './sheet'

/** How many times filled totals may make further totals possible: a row's total, a group's, the whole. */
const ROUNDS = 3

/** @param blanks whether only what is free may be filled */
interface Wanted {
  refs: readonly string[]
  blanks: boolean
  rounds: number
  filled: number
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
  /** The cells that follow from others, which zeros are not meant for. */
  worked: readonly string[]
}

/**
 * 合计建议 of one table, and taking them. The server works them out from what is stored; so while something of the table
 * is still on its way, what was asked for waits for the answer and is then the number of the day.
 */
export function useTotals({ autosave, report, sheet, refs, editable, at, worked }: TotalsOf) {
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
      ({ cell }) => asked.refs.includes(cell) && editable(cell) && (!asked.blanks || sheet.isFree(cell)),
    )
    const onto = sheet.enter(
      due.map(({ cell, number }) => ({ ref: cell, reading: { is: 'number', number } })),
      asked.onto,
    )
    const sum = asked.filled + due.length
    const goesOn = asked.blanks && due.length > 0 && asked.rounds > 1
    want(goesOn ? { ...asked, rounds: asked.rounds - 1, filled: sum, onto: asked.onto && onto } : null)
    const open = asked.onto ? asked.refs.filter(sheet.isFree).length : 0
    const left = open > 0 ? `${open} 格要由其他数得出，现在还得不出来，没有填 0。` : ''
    say({ text: left || (sum === 0 ? '没有要填的合计。' : `已填入 ${sum} 格应有的数。`), at })
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
  const take = (asked: readonly string[] | 'blanks') =>
    begin({
      refs: asked === 'blanks' ? refs : asked,
      blanks: asked === 'blanks',
      rounds: ROUNDS,
      filled: 0,
      onto: null,
    })

  /**
   * 空格填 0: zeros where nothing stands, and then what follows from them, as one step. A cell that is worked out from
   * others takes a zero only when nothing else was chosen and no number is known for it.
   */
  const zeros = (asked: readonly string[]) => {
    const free = asked.filter((ref) => editable(ref) && sheet.isFree(ref))
    const plain = free.filter((ref) => !worked.includes(ref))
    const meant = plain.length > 0 ? plain : free.filter((ref) => !suggestions.has(ref))
    const onto =
      meant.length === 0 ? null : sheet.enter(meant.map((ref) => ({ ref, reading: { is: 'number', number: 0 } })))
    const left = free.filter((ref) => !meant.includes(ref))
    if (left.length > 0) begin({ refs: left, blanks: true, rounds: ROUNDS, filled: 0, onto })
  }
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  /** The same function for ever, so that no cell is painted for its sake. */
  const takeOne = useCallback((ref: string) => latest.current([ref]), [])
  return { suggestions, take, takeOne, zeros, said: said.at === at ? said.text : '' }
}

export type Totals = ReturnType<typeof useTotals>

/** Those that would replace a number somebody entered. */
export function differing(suggestions: ReadonlyMap<string, Suggestion>, sheet: Sheet): string[] {
  return [...suggestions.keys()].filter((ref) => sheet.value(ref).kind !== 'BLANK' && sheet.text(ref) === null)
}
