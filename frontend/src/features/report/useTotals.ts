import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Autosave } from './autosave'
import type { EditedReport, Suggestion } from './editedReport'
import type { Sheet } from './sheet'

/** How many times filled totals may make further totals possible: a row's total, a group's, the whole. */
const ROUNDS = 3

type Wanted = { refs: readonly string[] | 'blanks'; rounds: number; filled: number }

/**
 * 合计建议 of one table, and taking them. The server works them out from what is stored; so while something of the table
 * is still on its way, what was asked for waits for the answer and is then the number of the day.
 *
 * @param at the cell in hand: what was done is told until another is taken
 */
export function useTotals(autosave: Autosave, report: EditedReport, sheet: Sheet, refs: readonly string[], at: string) {
  const suggestions = useMemo(
    () => new Map(report.suggestions.filter(({ cell }) => refs.includes(cell)).map((suggestion) => [suggestion.cell, suggestion])),
    [report.suggestions, refs],
  )
  const [wanted, want] = useState<Wanted | null>(null)
  const [said, say] = useState({ text: '', at })

  const fill = ({ refs: asked, rounds, filled }: Wanted) => {
    const due = [...suggestions.values()].filter(({ cell }) =>
      asked === 'blanks' ? sheet.value(cell).kind === 'BLANK' : asked.includes(cell))
    sheet.enter(due.map(({ cell, number }) => ({ ref: cell, reading: { is: 'number', number } })))
    const sum = filled + due.length
    const goesOn = asked === 'blanks' && due.length > 0 && rounds > 1
    want(goesOn ? { refs: asked, rounds: rounds - 1, filled: sum } : null)
    say({ text: sum === 0 ? '没有要填的合计。' : `已填入 ${sum} 格应有的数。`, at })
    autosave.flush()
  }
  const isStored = () => refs.every((ref) => !autosave.change(`cell:${ref}`))

  useEffect(() => {
    if (wanted && isStored()) fill(wanted)
    // When the report was stored anew, and only then.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [report])

  const take = (asked: Wanted['refs']) => {
    const next = { refs: asked, rounds: ROUNDS, filled: 0 }
    say({ text: '', at })
    if (isStored()) return fill(next)
    want(next)
    autosave.flush()
  }
  const latest = useRef(take)
  useEffect(() => { latest.current = take })
  /** The same function for ever, so that no cell is painted for its sake. */
  const takeOne = useCallback((ref: string) => latest.current([ref]), [])
  return { suggestions, take, takeOne, said: said.at === at ? said.text : '' }
}

export type Totals = ReturnType<typeof useTotals>

/** Those that would replace a number somebody entered. */
export function differing(suggestions: ReadonlyMap<string, Suggestion>, sheet: Sheet): string[] {
  return [...suggestions.keys()].filter((ref) => sheet.value(ref).kind !== 'BLANK')
}
