import { Alert, Button } from 'antd'
import type { EditorState } from 'prosemirror-state'
import { useEffect, useRef, useState } from 'react'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { openedIn, useEditing, usePart } from '../saving/Editing'
import { FigurePicker } from './FigurePicker'
import { cellNow, figureNow } from '../saving/figureText'
import { addendsOf, cellLabel, type EditionForm } from '../form'
import { type ProsePart, valueIn } from '../parts'
import type { Piece } from './pastedProse'
import styles from './Prose.module.css'
import { withFigure } from './proseCommands'
import { lengthOf } from './proseDocument'
import { ProseToolbar } from './ProseToolbar'
import { ProseView } from './proseView'
import type { ProseWires } from './proseWires'

interface ProseSurfaceProps {
  part: ProsePart
  label: string
  form: EditionForm
  onFigure: (cell: string) => void
}

/** Where prose is written: the editor library, and what it asks of the page. */
export function ProseSurface({ part, label, form, onFigure }: ProseSurfaceProps) {
  const { autosave, report } = useEditing()
  const { value, editable, type } = usePart(part)
  const box = useRef<HTMLDivElement>(null)
  const prose = useRef<ProseView>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const [picking, pick] = useState<{ key: string; search: string } | null>(null)
  const [tables, setTables] = useState<Piece[] | null>(null)
  const [leftOut, setLeftOut] = useState('')
  const section = part === 'preamble' ? null : Number(part.slice('section:'.length))
  const cell = (ref: string) => cellNow(autosave, ref)

  const wires: ProseWires = {
    label,
    editable,
    opened: () => openedIn(report.unlocked, part),
    value: () => (autosave.change(part)?.mine ?? valueIn(autosave.report().content, part)) as BlockInput[],
    figure: (ref) => ({ text: figureNow(autosave, form, ref), label: cellLabel(form, ref) }),
    knows: (ref) => addendsOf(form, ref).length > 0,
    subscribe: autosave.subscribe,
    marked: () =>
      report.findings.flatMap(({ section: place, excerpt, severity, message }) =>
        excerpt && place === section ? [{ excerpt, severity, message }] : [],
      ),
    onChange: type,
    onState: setState,
    onPick: (key) => pick({ key, search: chosenText(prose.current?.view.state) }),
    onTables: setTables,
    onLeftOut: setLeftOut,
    onFigure,
  }
  // The editor library lives longer than a render: it asks for what holds now.
  const latest = useRef(wires)
  useEffect(() => {
    latest.current = wires
  })
  const first = useRef(value)
  useEffect(() => {
    if (!box.current) return
    const opened = new ProseView(box.current, first.current, () => latest.current)
    prose.current = opened
    // Who was led to this part before its editor was here goes on writing.
    const led = box.current.closest('section')
    if (led && led === document.activeElement) opened.view.focus()
    return () => opened.destroy()
  }, [])
  // What holds now, not what held when this was rendered: more may have been typed before the page came to it.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => prose.current?.show(latest.current.value()), [value])
  // What the library asks for has changed; it does not know by itself.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => prose.current?.view.setProps({}), [editable, report.findings])

  const choose = (ref: string | null) => {
    const view = prose.current?.view
    if (!view || !picking) return
    if (ref) view.dispatch(withFigure(view.state, ref))
    else if (picking.key !== '') view.dispatch(view.state.tr.insertText(picking.key))
    pick(null)
    view.focus()
  }
  const takeTables = (pieces: Piece[]) => {
    setTables(null)
    prose.current?.insert(pieces)
  }

  return (
    <>
      {editable && state && (
        <ProseToolbar
          label={label}
          state={state}
          run={(command) => {
            const view = prose.current?.view
            if (!view) return
            command(view.state, view.dispatch)
            view.focus()
          }}
          onPick={() => wires.onPick('')}
        />
      )}
      {picking && (
        <FigurePicker form={form} value={cell} first={picking.search} onChoose={choose} onClose={() => choose(null)} />
      )}
      {tables && <TablesAsked pieces={tables} onTake={takeTables} />}
      <div role="status">
        {leftOut && (
          <Alert
            className={styles.leftOut ?? ''}
            type="info"
            showIcon
            title={`未带入：${leftOut}。`}
            closable={{ onClose: () => setLeftOut('') }}
          />
        )}
      </div>
      <div ref={box} className={styles.surface} data-empty={(state && lengthOf(state.doc) === 0) || undefined} />
      {state && (
        <p className={styles.hint}>
          {openedIn(report.unlocked, part) && editable && '只开放了退回意见指明的段落，其余段落已锁定。'}
          {lengthOf(state.doc)} 字{editable && '。按 # 插入表中的数字，数字随表格变化。'}
        </p>
      )}
    </>
  )
}

function TablesAsked({ pieces, onTake }: { pieces: Piece[]; onTake: (pieces: Piece[]) => void }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const tables = pieces.filter((piece) => 'table' in piece)
  const lines = pieces.flatMap((piece): Piece[] =>
    'table' in piece
      ? piece.table.map((row) => ({
          kind: 'PARAGRAPH',
          level: null,
          text: row.filter(Boolean).join('，'),
          figures: [],
        }))
      : [piece],
  )
  return (
    <Alert
      type="warning"
      showIcon
      title={`粘贴的内容里有 ${tables.length} 张表格，正文里不能放表格。`}
      description="法定表格里的数请粘贴到表格中；文字照常保留结构。"
      action={
        <>
          <Button
            size="small"
            type="primary"
            ref={first}
            onClick={() => onTake(pieces.filter((piece) => 'kind' in piece))}
          >
            只粘贴文字
          </Button>{' '}
          <Button size="small" onClick={() => onTake(lines)}>
            表格逐行成段
          </Button>{' '}
          <Button size="small" type="text" onClick={() => onTake([])}>
            不粘贴
          </Button>
        </>
      }
    />
  )
}

function chosenText(state: EditorState | undefined): string {
  return state ? state.doc.textBetween(state.selection.from, state.selection.to) : ''
}
