import { Alert } from 'antd'
import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { cellGrid, range } from './cellGrid'
import { cellFrom, CellField, textOf } from './CellField'
import { CellNote } from './CellNote'
import { stepFor } from './cellKeys'
import { useEditing } from './Editing'
import { cellLabel, type EditionForm, type TableForm } from './form'
import { elementIdOf, valueIn } from './parts'
import { linesOf, pasted } from './pastedBlock'
import styles from './TableEditor.module.css'
import { TableTools } from './TableTools'

/** One statutory table as the official form prints it, with a field in every value cell. */
export function TableEditor({ form, table }: { form: EditionForm; table: TableForm }) {
  const { autosave, report, editable } = useEditing()
  const grid = useMemo(() => cellGrid(table.layout), [table])
  const [anchor, setAnchor] = useState<string | null>(null)
  const [head, setHead] = useState<string | null>(null)
  const [leftOut, setLeftOut] = useState<string[]>([])
  const selection = useMemo(() => (anchor && head ? range(grid, anchor, head) : []), [grid, anchor, head])
  const several = selection.length > 1

  const stored = (ref: string) => autosave.change(`cell:${ref}`)?.mine ?? valueIn(report.content, `cell:${ref}`)
  const select = (from: string, to: string) => {
    setAnchor(from)
    setHead(to)
  }
  const onFocus = (event: FocusEvent) => {
    const ref = refOf(event.target)
    if (ref) select(ref, ref)
  }
  const onMouseDown = (event: MouseEvent) => {
    const ref = refOf(event.target)
    if (!ref) return
    if (event.shiftKey && anchor) {
      event.preventDefault()
      select(anchor, ref)
    } else select(ref, ref)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.shiftKey && event.key.startsWith('Arrow') ? head : refOf(event.target)
    const to = from && stepFor(event, grid, from)
    if (!to) return
    event.preventDefault()
    if (event.shiftKey && event.key.startsWith('Arrow')) return select(anchor ?? to, to)
    select(to, to)
    document.getElementById(elementIdOf(`cell:${to}`))?.focus()
  }
  const onPaste = (event: ClipboardEvent) => {
    const at = several ? selection[0] : refOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!at || linesOf(text).flat().length < 2) return
    event.preventDefault()
    const { fill, left } = pasted(grid, at, text, (ref) => editable(`cell:${ref}`))
    for (const { ref, reading } of fill) {
      const cell = cellFrom(reading, valueIn(report.content, `cell:${ref}`))
      if (cell) autosave.type(`cell:${ref}`, cell)
    }
    setLeftOut(left)
  }
  const onCopy = (event: ClipboardEvent) => {
    if (!several) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copied(grid, selection, (ref) => textOf(stored(ref) as never)))
  }

  return (
    <section className={styles.region} aria-label={table.title}>
      <h3 className={styles.title}>{table.title}</h3>
      {leftOut.length > 0 && (
        <Alert
          type="warning"
          title="粘贴的内容有一部分没有填入"
          description={<ul>{leftOut.map((line) => <li key={line}>{line}</li>)}</ul>}
          closable={{ onClose: () => setLeftOut([]) }}
        />
      )}
      <div className={styles.scroll}>
        <table
          className={styles.table}
          // A table for its headings, a grid for the keys that move in it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-label={table.title}
          onFocus={onFocus}
          onMouseDown={onMouseDown}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onCopy={onCopy}
        >
          <tbody>
            {table.layout.map((line, index) => (
              // A printed line has no name of its own; its place never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {line.cells.map((cell, place) =>
                  cell.ref ? (
                    <CellField
                      key={cell.ref}
                      cellRef={cell.ref}
                      label={cellLabel(form, cell.ref)}
                      selected={several && selection.includes(cell.ref)}
                    />
                  ) : (
                    // oxlint-disable-next-line react/no-array-index-key
                    <th key={`heading-${place}`} scope={scopeOf(cell.scope)} colSpan={cell.columns} rowSpan={cell.rows}>
                      {cell.text}
                    </th>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.bar} data-in-hand={head !== null || undefined}>
        {head && <CellNote form={form} cellRef={head} />}
        <TableTools table={table} grid={grid} selection={selection} />
      </div>
    </section>
  )
}

function refOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset['ref'] : undefined
}

function scopeOf(scope: string | null | undefined) {
  return scope?.toLowerCase() as 'col' | 'colgroup' | 'row' | 'rowgroup' | undefined
}

function copied(grid: readonly (readonly string[])[], selection: readonly string[], text: (ref: string) => string): string {
  return grid
    .map((line) => line.filter((ref) => selection.includes(ref)).map(text).join('\t'))
    .filter((line) => line !== '')
    .join('\n')
}
