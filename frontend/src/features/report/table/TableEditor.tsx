import { useMemo, useRef } from 'react'
import type { Placed } from '../../content/tableGrid'
import { CellBar } from './CellBar'
import { CellField } from './CellField'
import { accessOf } from './cellMarks'
import { useEditing } from '../saving/Editing'
import { cellLabel, type ColumnForm, type EditionForm, type TableForm } from '../form'
import { HeadingCell } from './HeadingCell'
import { valueIn } from '../parts'
import { PasteResult } from './PasteResult'
import { sheetOf } from './sheet'
import styles from './TableEditor.module.css'
import { headingOver, layoutOf, roles } from './tableLayout'
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
  table: TableForm
  /** Whether last year's numbers stand beside this year's. */
  compared: boolean
}

/** One statutory table as the official form prints it, with a field in every value cell. */
export function TableEditor({ form, table, compared }: TableEditorProps) {
  const { autosave, report, editable: editablePart, findings, partlyOpen } = useEditing()
  const lastYear = useLastYear(report.id)
  const { grid, refs, printed, columns } = useMemo(() => layoutOf(table), [table])
  const before = useMemo(() => lastYearCells(lastYear.content), [lastYear.content])
  const bar = useRef<HTMLDivElement>(null)
  const sheet = sheetOf(autosave, table.key)
  const hand = useHand(grid, refs[0] ?? '')
  const editable = (ref: string) => editablePart(`cell:${ref}`)
  const totals = useTotals({
    autosave,
    report,
    sheet,
    refs,
    editable,
    at: hand.head,
    worked: lastYear.content ? [...form.totals, ...form.carried] : form.totals,
  })
  const column = (ref: string) => columns.get(ref) ?? anyColumn
  const keys = useTableKeys({
    grid,
    hand,
    sheet,
    column,
    editable,
    onRemark: () => bar.current?.querySelector<HTMLElement>('[data-remark]')?.focus(),
    onTotals: () => totals.take('blanks'),
    onZeros: totals.zeros,
  })
  const clipboard = useTableClipboard({ grid, hand, sheet, column, editable })
  const several = hand.selection.length > 1
  const undo = () => {
    const [ref] = sheet.undo()
    if (ref) focusCell(ref)
  }

  const value = (ref: string, place: Placed) => (
    <CellField
      key={ref}
      autosave={autosave}
      sheet={sheet}
      cellRef={ref}
      label={cellLabel(form, ref)}
      heading={headingOver(place, printed.headingsOf(place))}
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
  const line = (cells: Placed[]) => (
    <tr key={cells[0]?.row} {...roles.row}>
      {cells.map((cell) =>
        cell.ref ? (
          value(cell.ref, cell)
        ) : (
          <HeadingCell key={cell.column} cell={cell} stub={printed.stub} head={printed.head.length} />
        ),
      )}
    </tr>
  )

  return (
    <section className={styles.region} aria-label={table.title} data-in-hand={hand.taken || undefined}>
      <h3 className={styles.title}>{table.title}</h3>
      {clipboard.result && (
        <PasteResult
          key={clipboard.result.fill.length + clipboard.result.asked.map((asked) => asked.why).join()}
          form={form}
          result={clipboard.result}
          onFill={(chosen, { reading }) => sheet.enter(chosen.map((ref) => ({ ref, reading })))}
          onUndo={() => {
            clipboard.close()
            undo()
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
          data-across={printed.stub === 0 || undefined}
          // A table for its headings, a grid for the keys that move in it.
          role="grid"
          aria-label={table.title}
          aria-multiselectable
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onMouseDown={keys.onMouseDown}
          onMouseOver={keys.onMouseOver}
          onPaste={clipboard.onPaste}
          onCopy={clipboard.onCopy}
          onCut={clipboard.onCut}
        >
          <thead {...roles.group}>{printed.head.map(line)}</thead>
          {printed.bodies.map((body) => (
            <tbody key={body[0]?.[0]?.row} {...roles.group}>
              {body.map(line)}
            </tbody>
          ))}
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
        {refs.some(editable) && (
          <TableTools
            table={table}
            grid={grid}
            sheet={sheet}
            selection={hand.selection}
            editable={editable}
            totals={totals}
            onUndo={undo}
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
