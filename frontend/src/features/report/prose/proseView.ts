import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { DOMSerializer, type Node, type Slice } from 'prosemirror-model'
import { EditorState, NodeSelection, Selection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type Edit, editsOf } from '../../../components/characters'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { FigureView } from './figureView'
import { leftOutWords } from '../leftOut'
import { markedSentences } from './markedSentences'
import { openParagraphs } from './openParagraphs'
import { same } from '../parts'
import { type Piece, blocksOf, piecesIn } from './pastedProse'
import { inserted, proseKeys } from './proseCommands'
import { documentOf, writtenIn } from './proseDocument'
import { proseSchema } from './proseSchema'
import { showing } from './proseShowing'
import type { ProseWires } from './proseWires'
import styles from './Prose.module.css'
import { threeWays } from '../saving/threeWays'

/** The library reads what was composed 20 ms after it was, and only then may anything else come. */
const READING = 30

/** The prose of one part in the page, and how it takes what is stored elsewhere. */
export class ProseView {
  readonly view: EditorView
  /** What was last passed on or shown: tells another person's change from our own coming back. */
  private known: BlockInput[]

  constructor(
    element: HTMLElement,
    blocks: BlockInput[],
    private readonly wires: () => ProseWires,
  ) {
    this.known = blocks
    this.view = new EditorView(element, {
      state: EditorState.create({
        doc: documentOf(blocks),
        plugins: [
          keymap({ ...keysFor(wires), ...proseKeys }),
          history(),
          markedSentences(wires),
          openParagraphs(wires),
        ],
      }),
      editable: () => wires().editable,
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': wires().label,
        tabindex: '0',
        spellcheck: 'false',
        ...(wires().editable ? {} : { 'aria-readonly': 'true' }),
        class: styles['text'] ?? '',
      }),
      nodeViews: { figure: (node) => new FigureView(node, wires) },
      dispatchTransaction: (tr) => this.take(tr),
      handleTextInput: (_, from, to, text) => from === to && /^[#＃]$/.test(text) && asked(wires, text),
      handleClickOn: (_, __, node) => node.type.name === 'figure' && went(wires, node),
      handlePaste: (_, event) => this.bring(event.clipboardData),
      handleDrop: (view, event) => view.dragging === null && this.drop(event),
      transformPastedHTML: (html) => withoutForeignFigures(html, wires),
      ...copying(wires),
      handleDOMEvents: { compositionend: () => void setTimeout(() => this.composed(), READING) },
    })
    wires().onState(this.view.state)
  }

  /** What the part says now. What is being composed is left in peace; of the rest only what differs is replaced. */
  show(blocks: BlockInput[]) {
    if (this.view.composing || same(blocks, this.known)) return
    this.known = blocks
    const tr = showing(this.view.state, blocks)
    if (tr) this.view.dispatch(tr.setMeta('addToHistory', false).setMeta('stored', true))
  }

  insert(pieces: readonly Piece[]) {
    this.view.dispatch(
      inserted(
        this.view.state,
        pieces.filter((piece) => 'kind' in piece),
      ),
    )
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
    this.show(this.wires().value())
  }

  /** Passes on what was typed, beside what came from elsewhere and is not shown yet. */
  private passOn() {
    const kempt = keptTidy(this.view.state)
    if (kempt) return this.view.dispatch(kempt)
    const written = writtenIn(this.view.state.doc)
    if (same(written, this.known)) return
    const before = this.known,
      now = this.wires().value()
    const blocks = same(now, before) ? written : bothOf(before, now, written)
    this.known = written
    this.show(blocks)
    this.wires().onChange(blocks)
  }

  /** Of our own making it is taken as it is; of others what it was meant to say, and what that leaves out is told. */
  private bring(data: DataTransfer | null): boolean {
    const html = data?.getData('text/html') ?? ''
    if (html.includes(OURS)) return false
    const { pieces, left } = piecesIn(html)
    const plain = data?.getData('text/plain') ?? ''
    if (pieces.some((piece) => 'table' in piece)) this.wires().onTables(pieces)
    else this.insert(pieces.length > 0 || leftOutWords(left) !== '' ? pieces : blocksOf(plain))
    this.wires().onLeftOut(leftOutWords(left))
    return true
  }

  private drop(event: DragEvent): boolean {
    const place = this.view.posAtCoords({ left: event.clientX, top: event.clientY })
    if (!place || event.dataTransfer?.getData('text/html').includes(OURS)) return false
    this.view.dispatch(this.view.state.tr.setSelection(Selection.near(this.view.state.doc.resolve(place.pos))))
    return this.bring(event.dataTransfer)
  }
}

/** Nothing of either is dropped, wherever the two meet. */
function bothOf(before: BlockInput[], now: BlockInput[], written: BlockInput[]): BlockInput[] {
  return threeWays(before, now, written, true).flatMap(({ mine, theirs }) => (theirs ?? []).concat(mine))
}

function keysFor(wires: () => ProseWires) {
  return {
    'Mod-Shift-f': () => asked(wires, ''),
    Enter: ({ selection }: EditorState) => selection instanceof NodeSelection && went(wires, selection.node),
  }
}

/** Set on what is copied from here and by nobody else: other editors made with the same library copy otherwise. */
const OURS = 'data-nianbao-prose'

/** Elsewhere a figure is pasted as the number it shows; here it stays one. */
function copying(wires: () => ProseWires) {
  const shown = (figure: Node) => wires().figure(String(figure.attrs['cell'])).text
  const ours = { [OURS]: '' }
  return {
    clipboardSerializer: new DOMSerializer(
      {
        ...DOMSerializer.nodesFromSchema(proseSchema),
        paragraph: () => ['p', ours, 0],
        heading: ({ attrs }) => [attrs['level'] === 1 ? 'h4' : 'h5', ours, 0],
        item: () => ['p', { ...ours, 'data-item': '' }, 0],
        figure: (figure) => ['span', { 'data-figure': String(figure.attrs['cell']) }, shown(figure)],
      },
      {},
    ),
    clipboardTextSerializer: ({ content }: Slice) => content.textBetween(0, content.size, '\n', shown),
  }
}

/** A figure of another form has no cell to follow here: what it showed is its number. */
function withoutForeignFigures(html: string, wires: () => ProseWires): string {
  if (!html.includes(OURS)) return html
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const figure of body.querySelectorAll('[data-figure]')) {
    if (!wires().knows(figure.getAttribute('data-figure') ?? '')) figure.replaceWith(figure.textContent)
  }
  return body.innerHTML
}

/** What was typed, where some of it is not kept as it is; the cursor stays where it is in the text. */
function keptTidy({ doc, tr }: EditorState): Transaction | null {
  const edits: Edit[] = []
  doc.descendants((node, at) => {
    if (node.isText)
      edits.push(...editsOf(node.text ?? '').map(({ from, to, put }) => ({ from: at + from, to: at + to, put })))
  })
  return edits.length > 0 ? edits.reduceRight((sofar, { from, to, put }) => sofar.insertText(put, from, to), tr) : null
}

function asked(wires: () => ProseWires, key: string): boolean {
  wires().onPick(key)
  return true
}

function went(wires: () => ProseWires, figure: Node): boolean {
  wires().onFigure(String(figure.attrs['cell']))
  return true
}
