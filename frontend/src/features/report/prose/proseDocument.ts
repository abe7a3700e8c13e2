import { Fragment, type Node } from 'prosemirror-model'
import type { BlockInput, FigureInput } from '../../../graphql/generated/graphql'
import { FIGURE } from '../parts'
import { nodeType, proseSchema } from './proseSchema'

const nameOf = { HEADING: 'heading', PARAGRAPH: 'paragraph', ITEM: 'item' } as const
const kindOf = { heading: 'HEADING', paragraph: 'PARAGRAPH', item: 'ITEM' } as const

/** Prose as the editor holds it. No prose at all is one paragraph to write in. */
export function documentOf(blocks: readonly BlockInput[]): Node {
  return proseSchema.node('doc', null, blocks.length > 0 ? nodesOf(blocks) : [nodeType('paragraph').create()])
}

export function nodesOf(blocks: readonly BlockInput[]): Node[] {
  return blocks.map((block) =>
    nodeType(nameOf[block.kind]).create(
      block.kind === 'PARAGRAPH' ? null : { level: block.level ?? null },
      inlineOf(block),
    ),
  )
}

function inlineOf({ text, figures }: BlockInput): Fragment {
  const inline: Node[] = []
  let end = 0
  const plain = (to: number) => {
    if (to > end) inline.push(proseSchema.text(text.slice(end, to)))
  }
  for (const figure of [figures ?? []].flat()) {
    plain(figure.start)
    inline.push(nodeType('figure').create({ cell: figure.cell }))
    end = figure.end
  }
  plain(text.length)
  return Fragment.from(inline)
}

/** The other way round; every figure stands as the same word, for its number is the server's to put there. */
export function blocksIn(document: Node): BlockInput[] {
  const only = document.childCount === 1 ? document.firstChild : null
  return only?.type === nodeType('paragraph') && only.childCount === 0 ? [] : document.children.map(blockIn)
}

export function blockIn(node: Node): BlockInput {
  let text = ''
  const figures: FigureInput[] = []
  node.forEach((inline) => {
    const start = text.length
    text += inline.isText ? (inline.text ?? '') : FIGURE
    if (!inline.isText) figures.push({ cell: String(inline.attrs['cell']), start, end: text.length })
  })
  const kind = kindOf[node.type.name as keyof typeof kindOf]
  return { kind, level: kind === 'PARAGRAPH' ? null : (node.attrs['level'] as number | null), text, figures }
}

export const isWritten = (block: BlockInput) => block.text.trim() !== ''

/** What is sent: a line that was opened and not written in is nothing to save. */
export function writtenIn(document: Node): BlockInput[] {
  return blocksIn(document).filter(isWritten)
}

/** 字数: characters, without spaces. */
export function lengthOf(doc: Node): number {
  return blocksIn(doc).reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)
}
