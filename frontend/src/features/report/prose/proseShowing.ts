import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { blockIn, documentOf, isWritten, nodesOf } from './proseDocument'
import { hunksOf } from '../saving/threeWays'

/**
 * Makes the document say something else, touching only the blocks that differ and in them only what does, so that the cursor,
 * and a line just opened, stay where they are. Null when it says so already.
 */
export function showing({ doc, tr }: EditorState, blocks: readonly BlockInput[]): Transaction | null {
  const written = places(doc).filter(({ node }) => isWritten(blockIn(node)))
  const hunks = hunksOf(
    written.map(({ node }) => blockIn(node)),
    blocks,
  )
  if (hunks.length === 0) return null
  if (written.length === 0 || blocks.length === 0)
    return tr.replaceWith(0, doc.content.size, documentOf(blocks).content)
  // From behind, so that the places before stay where they are.
  hunks.reduceRight((_, { from, to, put }) => {
    const nodes = nodesOf(put)
    const first = written[from],
      last = written[to - 1]
    if (first && to - from === 1 && nodes.length === 1 && nodes[0]) within(tr, first, nodes[0])
    else if (first && last && to > from) tr.replaceWith(first.from, last.to, nodes)
    else tr.insert(written[from - 1]?.to ?? 0, nodes)
    return tr
  }, tr)
  return tr
}

interface Place {
  node: Node
  from: number
  to: number
}

function places(doc: Node): Place[] {
  const found: Place[] = []
  doc.forEach((node, from) => void found.push({ node, from, to: from + node.nodeSize }))
  return found
}

function within(tr: Transaction, { node, from, to }: Place, next: Node) {
  const start = node.content.findDiffStart(next.content)
  const end = node.content.findDiffEnd(next.content)
  if (!node.sameMarkup(next) || start === null || !end) return void tr.replaceWith(from, to, next)
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(from + 1 + start, from + 1 + end.a + overlap, next.slice(start, end.b + overlap))
}
