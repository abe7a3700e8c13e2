import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { DOMSerializer, type Node, type Slice } from 'prosemirror-model'
import { EditorState, NodeSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { BlockInput } from '../../graphql/generated/graphql'
import { FigureView } from './figureView'
import { markedSentences } from './markedSentences'
import { same } from './parts'
import { type Piece, blocksOf, piecesIn } from './pastedProse'
import { inserted, proseKeys } from './proseCommands'
import { documentOf, writtenIn } from './proseDocument'
import { proseSchema } from './proseSchema'
import type { ProseWires } from './proseWires'
import styles from './Prose.module.css'

/** The library reads what was composed 20 ms after it was, and only then may anything else come. */
const READING = 30

/** The prose of one part in the page, and how it takes what is stored elsewhere. */
export class ProseView {
  readonly view: EditorView
  /** What was last passed on or shown: tells another person's change from our own coming back. */
  private known: BlockInput[]
  private waiting: BlockInput[] | null = null

  constructor(element: HTMLElement, blocks: BlockInput[], private readonly wires: () => ProseWires) {
    this.known = blocks
    this.view = new EditorView(element, {
      state: EditorState.create({
        doc: documentOf(blocks),
        plugins: [keymap({ ...keysFor(wires), ...proseKeys }), history(), markedSentences(wires)],
      }),
      editable: () => wires().editable,
      attributes: () => ({
        role: 'textbox', 'aria-multiline': 'true', 'aria-label': wires().label, tabindex: '0', spellcheck: 'false',
        ...(wires().editable ? {} : { 'aria-readonly': 'true' }), class: styles['text'] ?? '',
      }),
      nodeViews: { figure: (node) => new FigureView(node, wires) },
      dispatchTransaction: (tr) => this.take(tr),
      handleTextInput: (_, from, to, text) => from === to && /^[#＃]$/.test(text) && asked(wires, text),
      handleClickOn: (_, __, node) => node.type.name === 'figure' && went(wires, node),
      handlePaste: (_, event) => this.paste(event),
      ...copying(wires),
      handleDOMEvents: { compositionend: () => void setTimeout(() => this.composed(), READING) },
    })
    wires().onState(this.view.state)
  }

  /** What is stored now. What is being composed is left in peace; of the rest only what differs is replaced. */
  show(blocks: BlockInput[]) {
    if (this.view.composing) {
      this.waiting = blocks
      return
    }
    this.waiting = null
    if (same(blocks, this.known)) return
    this.known = blocks
    if (same(blocks, writtenIn(this.view.state.doc))) return
    const { state } = this.view
    const next = documentOf(blocks)
    const start = state.doc.content.findDiffStart(next.content)
    const end = state.doc.content.findDiffEnd(next.content)
    if (start === null || !end) return
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    const tr = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap))
    this.view.dispatch(tr.setMeta('addToHistory', false).setMeta('stored', true))
  }

  insert(pieces: readonly Piece[]) {
    this.view.dispatch(inserted(this.view.state, pieces.filter((piece) => 'kind' in piece)))
    this.view.focus()
  }

  destroy() {
    this.view.destroy()
  }

  private take(tr: Transaction) {
    this.view.updateState(this.view.state.apply(tr))
    this.wires().onState(this.view.state)
    if (tr.docChanged && !tr.getMeta('stored') && !this.view.composing) this.passOn()
  }

  /** A composition is over: now it is text, and now what was stored meanwhile may come. */
  private composed() {
    if (this.view.isDestroyed || this.view.composing) return
    this.passOn()
    if (this.waiting) this.show(this.waiting)
  }

  private passOn() {
    const blocks = writtenIn(this.view.state.doc)
    if (same(blocks, this.known)) return
    this.known = blocks
    this.waiting = null
    this.wires().onChange(blocks)
  }

  private paste(event: ClipboardEvent): boolean {
    const html = event.clipboardData?.getData('text/html') ?? ''
    if (html.includes('data-pm-slice')) return false
    const pieces: Piece[] = html.trim() === '' ? [] : piecesIn(html)
    const plain = event.clipboardData?.getData('text/plain') ?? ''
    if (pieces.some((piece) => 'table' in piece)) this.wires().onTables(pieces)
    else this.insert(pieces.length > 0 ? pieces : blocksOf(plain))
    return true
  }
}

function keysFor(wires: () => ProseWires) {
  return {
    'Mod-Shift-f': () => asked(wires, ''),
    Enter: ({ selection }: EditorState) => selection instanceof NodeSelection && went(wires, selection.node),
  }
}

/** Elsewhere a figure is pasted as the number it shows; here it stays one. */
function copying(wires: () => ProseWires) {
  const shown = (figure: Node) => wires().figure(String(figure.attrs['cell'])).text
  return {
    clipboardSerializer: new DOMSerializer({
      ...DOMSerializer.nodesFromSchema(proseSchema),
      figure: (figure) => ['span', { 'data-figure': String(figure.attrs['cell']) }, shown(figure)],
    }, {}),
    clipboardTextSerializer: ({ content }: Slice) => content.textBetween(0, content.size, '\n', shown),
  }
}

function asked(wires: () => ProseWires, key: string): boolean {
  wires().onPick(key)
  return true
}

function went(wires: () => ProseWires, figure: Node): boolean {
  wires().onFigure(String(figure.attrs['cell']))
  return true
}
