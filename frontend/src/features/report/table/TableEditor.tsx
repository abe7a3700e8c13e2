import { useEffect, useMemo, useRef } from 'react'
import type { Placed } from '../../content/tableGrid'
import { CellBar } from './CellBar'
import { CellField } from './CellField'
import { accessOf } from './cellMarks'
import { useEditing } from '../saving/Editing'
import { cellLabel, type ColumnForm, type EditionForm, type TableForm } from '../form'
import { valueIn } from '../parts'
import { PasteResult } from './PasteResult'
import { PrintedTables } from './PrintedTables'
import { sheetOf } from './sheet'
import styles from './TableEditor.module.css'
import { headingOver, headingsBetween, isFew, layoutOf, type PrintedTable } from './tableLayout'
import { TableTools } from './TableTools'
import { focusCell, useHand } from './useHand'
import { lastYearCells, lastYearText, useLastYear } from '../useLastYear'
import { useTableClipboard } from './useTableClipboard'
import { useTableKeys } from './useTableKeys'
import { useTotals } from './useTotals'

const none: never[] = []
const anyColumn: ColumnForm = { key: '', label: '', group: null, unit: null, decimals: 6, signed: true }

interface TableEditorProps {
  form: EditionForm
  /** What the whole is called: the section's title. */
  title: string
  /** The section's tables, always the same array; several stand on one grid, each under its own title. */
  tables: readonly TableForm[]
  /** Whether last year's numbers stand below this year's. */
  compared: boolean
}

/** The statutory tables of a section as the official form prints them, with a field in every value cell. */
export function TableEditor({ form, title, tables, compared }: TableEditorProps) {
  const { autosave, report, editable: editablePart, findings, partlyOpen } = useEditing()
  const lastYear = useLastYear(report.id)
  const layout = useMemo(() => layoutOf(tables), [tables])
  const { grid, refs, columns } = layout
  const between = useMemo(() => headingsBetween(layout), [layout])
  const before = useMemo(() => lastYearCells(lastYear.content), [lastYear.content])
  const bar = useRef<HTMLDivElement>(null)
  const sheet = sheetOf(autosave, tables.map(({ key }) => key).join())
  const hand = useHand(grid, refs[0] ?? '')
  const editable = (ref: string) => editablePart(`cell:${ref}`)
  // Zeros are not meant for what follows from other numbers, or from last year's where these are known.
  const worked = lastYear.content ? [...form.totals, ...form.carried] : form.totals
  const totals = useTotals({
    autosave,
    report,
    sheet,
    refs,
    editable,
    at: hand.head,
    totals: form.totals,
    worked,
    label: (ref) => cellLabel(form, ref),
  })
  const column = (ref: string) => columns.get(ref) ?? anyColumn
  const undo = () => {
    totals.forget()
    return sheet.undo()[0]
  }
  const keys = useTableKeys({
    grid,
    hand,
    sheet,
    column,
    editable,
    onRemark: () => bar.current?.querySelector<HTMLElement>('[data-remark]')?.focus(),
    onUndo: undo,
    onTotals: totals.takeAll,
    onZeros: totals.zeros,
  })
  const clipboard = useTableClipboard({ grid, hand, sheet, column, editable, between })
  const canFill = refs.some(editable)
  const several = hand.selection.length > 1
  // A block pasted where nothing is being written is meant for the page's table.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => canFill && isLoose(event.target) && clipboard.onPasteBlock(event)
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })

  const value = (ref: string, place: Placed, { printed, span }: PrintedTable) => (
    <CellField
      key={ref}
      autosave={autosave}
      sheet={sheet}
      cellRef={ref}
      label={cellLabel(form, ref)}
      heading={headingOver(place, printed.headingsOf(place))}
      span={span(place)}
      column={column(ref)}
      stored={valueIn(report.content, `cell:${ref}`)}
      findings={findings.get(ref) ?? none}
      suggestion={totals.suggestions.get(ref)}
      lastYear={compared && before.size > 0 ? lastYearText(before.get(ref)) : null}
      editable={editable(ref)}
      access={accessOf(editable(ref), partlyOpen)}
      inHand={ref === hand.at}
      selected={several && hand.selection.includes(ref)}
      onTakeTotal={totals.takeOne}
    />
  )
  return (
    <section className={styles.region} aria-label={title} data-in-hand={hand.taken || undefined}>
      {clipboard.result && (
        <PasteResult
          key={clipboard.result.number}
          form={form}
          result={clipboard.result}
          sheet={sheet}
          worked={worked}
          hasTotals={totals.any}
          onFill={clipboard.answer}
          onComplete={(nothing) => clipboard.follow(totals.complete(nothing, clipboard.result?.steps[0] ?? null))}
          onUndo={() => {
            totals.forget()
            focusCell(clipboard.takeBack() ?? hand.at)
          }}
          onClose={() => {
            clipboard.close()
            focusCell(hand.at)
          }}
        />
      )}
      <div className={styles.scroll}>
        <table
          className={styles.table}
          data-across={layout.stub === 0 || undefined}
          data-few={isFew(layout) || undefined}
          // A table for its headings, a grid for the keys that move in it.
          role="grid"
          aria-label={title}
          aria-multiselectable
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onMouseDown={keys.onMouseDown}
          onMouseOver={keys.onMouseOver}
          onPaste={clipboard.onPaste}
          onCopy={clipboard.onCopy}
          onCut={clipboard.onCut}
        >
          <PrintedTables layout={layout} value={value} />
        </table>
      </div>
      <div className={styles.bar} ref={bar}>
        <output className={styles.said}>{keys.leaving ? '再按 Tab 离开表格，按其他键继续填写。' : totals.said}</output>
        {hand.taken && (
          <CellBar
            form={form}
            sheet={sheet}
            cellRef={hand.head}
            column={column(hand.head)}
            suggestion={totals.suggestions.get(hand.head)}
            lastYear={
              lastYear.content && before.has(hand.head)
                ? {
                    year: lastYear.year,
                    number: before.get(hand.head)?.number ?? null,
                    text: lastYearText(before.get(hand.head)),
                  }
                : null
            }
            onTakeTotal={totals.takeOne}
          />
        )}
        {canFill && (
          <TableTools
            title={title}
            grid={grid}
            sheet={sheet}
            selection={hand.selection}
            editable={editable}
            totals={totals}
            onUndo={() => {
              const ref = undo()
              if (ref) focusCell(ref)
            }}
            onRedo={() => {
              const [ref] = sheet.redo()
              if (ref) focusCell(ref)
            }}
          />
        )}
      </div>
    </section>
  )
}

/** Where nothing can be pasted into: neither a field nor a dialog, nor the table, which takes what is pasted in it. */
function isLoose(target: EventTarget | null): boolean {
  return !(
    target instanceof Element && target.closest('input, textarea, [contenteditable], [role=dialog], [role=grid]')
  )
}
