import { baseKeymap, chainCommands, setBlockType, splitBlockAs } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { BlockInput, BlockKind } from '../../../graphql/generated/graphql'
import { nodesOf } from './proseDocument'
import { nodeType } from './proseSchema'

/** The kinds a block of prose can be given. */
export const proseKinds = [
  { kind: 'PARAGRAPH', level: null, label: '正文', keys: 'Ctrl+Alt+0' },
  { kind: 'HEADING', level: 1, label: '（一）标题', keys: 'Ctrl+Alt+1' },
  { kind: 'HEADING', level: 2, label: '1. 标题', keys: 'Ctrl+Alt+2' },
  { kind: 'ITEM', level: 1, label: '一是……', keys: 'Ctrl+Alt+3' },
] as const satisfies { kind: BlockKind; level: number | null; label: string; keys: string }[]

type ProseKind = (typeof proseKinds)[number]

export function become({ kind, level }: ProseKind): Command {
  const [node] = nodesOf([{ kind, level, text: '' }])
  return setBlockType(node?.type ?? nodeType('paragraph'), node?.attrs)
}

export function isKind(state: EditorState, { kind, level }: ProseKind): boolean {
  const [node] = nodesOf([{ kind, level, text: '' }])
  const { parent } = state.selection.$from
  return parent.type === node?.type && (kind === 'PARAGRAPH' || parent.attrs['level'] === level)
}

/** After a heading comes text; after an item the next one. */
const split = splitBlockAs((node, atEnd) =>
  atEnd && node.type === nodeType('heading') ? { type: nodeType('paragraph') } : { type: node.type, attrs: node.attrs },
)

/** An item left empty ends the list; deleting at the start of a heading or item first makes it plain. */
const plainWhenEmpty: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const special = $from.parent.type !== nodeType('paragraph')
  return empty && special && $from.parent.content.size === 0 && setBlockType(nodeType('paragraph'))(state, dispatch)
}
const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const special = $from.parent.type !== nodeType('paragraph')
  return empty && special && $from.parentOffset === 0 && setBlockType(nodeType('paragraph'))(state, dispatch)
}

function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const first = $from.index(0),
      last = $to.index(0)
    const beside = by === -1 ? first - 1 : last + 1
    if (beside < 0 || beside >= state.doc.childCount) return false
    const other = state.doc.child(beside)
    const from = $from.before(1),
      to = $to.after(1)
    const tr = state.tr
    if (by === -1) tr.insert(to, other).delete(from - other.nodeSize, from)
    else tr.delete(to, to + other.nodeSize).insert(from, other)
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

const enter = chainCommands(plainWhenEmpty, split)

export const proseKeys: Record<string, Command> = {
  ...baseKeymap,
  Enter: enter,
  'Shift-Enter': enter,
  Backspace: chainCommands(plainAtStart, baseKeymap['Backspace'] ?? (() => false)),
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Alt-ArrowUp': moveBlock(-1),
  'Alt-ArrowDown': moveBlock(1),
  ...Object.fromEntries(
    proseKinds.map((kind) => [kind.keys.replace('Ctrl', 'Mod').replaceAll('+', '-'), become(kind)]),
  ),
}

/** Puts blocks where the cursor is: into the line when it is one plain one, else as lines of their own kind. */
export function inserted(state: EditorState, blocks: readonly BlockInput[]): Transaction {
  const nodes = nodesOf(blocks)
  const { $from, empty } = state.selection
  const tr = state.tr
  const [first] = nodes
  if (!first) return tr
  if (empty && $from.parent.content.size === 0) {
    const from = $from.before(1)
    tr.replaceWith(from, $from.after(1), nodes)
    const end = from + nodes.reduce((size, node) => size + node.nodeSize, 0)
    return tr.setSelection(Selection.near(tr.doc.resolve(end - 1), -1)).scrollIntoView()
  }
  const slice = nodes.length === 1 ? new Slice(first.content, 0, 0) : new Slice(Fragment.from(nodes), 1, 1)
  return tr.replaceSelection(slice).scrollIntoView()
}

export function withFigure(state: EditorState, cell: string): Transaction {
  const tr = state.tr.replaceSelectionWith(nodeType('figure').create({ cell }), false)
  return tr.setSelection(TextSelection.near(tr.selection.$to)).scrollIntoView()
}
