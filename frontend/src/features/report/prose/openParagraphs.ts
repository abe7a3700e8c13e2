import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import styles from './Prose.module.css'
import type { ProseWires } from './proseWires'

/** For each block whether it may be edited; null where all may. */
type Open = readonly boolean[] | null

const key = new PluginKey<Open>('openParagraphs')

/** After a return that named single paragraphs: the others are shown as locked, and nothing typed or pasted changes them. */
export function openParagraphs(wires: () => ProseWires) {
  return new Plugin<Open>({
    key,
    state: {
      init: (_, { doc }) => opened(doc, wires().opened()),
      apply: (tr, open, before, { doc }) => {
        if (!tr.docChanged) return open
        if (tr.getMeta('stored')) return opened(doc, wires().opened())
        return open && (openAfter(before.doc, open, doc) ?? open)
      },
    },
    filterTransaction: (tr, state) => {
      const open = key.getState(state)
      return !open || !tr.docChanged || !!tr.getMeta('stored') || openAfter(state.doc, open, tr.doc) !== null
    },
    props: {
      decorations: (state) => {
        const open = key.getState(state)
        if (!open) return null
        const found: Decoration[] = []
        state.doc.forEach((node, from, at) => {
          const kind = open[at] ? styles['openParagraph'] : styles['lockedParagraph']
          found.push(Decoration.node(from, from + node.nodeSize, { class: kind ?? '' }))
        })
        return DecorationSet.create(state.doc, found)
      },
    },
  })
}

function opened(doc: Node, numbers: readonly number[] | null): Open {
  return numbers && children(doc).map((_, at) => numbers.includes(at + 1))
}

function children(doc: Node): Node[] {
  const all: Node[] = []
  doc.forEach((node) => void all.push(node))
  return all
}

/** Which blocks are open once they read otherwise; null when one that is locked would be changed, or something put beside it. */
export function openAfter(before: Node, open: readonly boolean[], after: Node): boolean[] | null {
  const then = children(before)
  const now = children(after)
  const result: boolean[] = []
  let at = 0
  for (let i = 0; i < then.length;) {
    const isOpen = open[i] ?? false
    let end = i
    while (end < then.length && (open[end] ?? false) === isOpen) end++
    if (!isOpen) {
      if (!stands(then.slice(i, end), now, at)) return null
      at += end - i
      for (let k = i; k < end; k++) result.push(false)
    } else {
      let next = end
      while (next < then.length && !(open[next] ?? false)) next++
      const locked = then.slice(end, next)
      const start = next === then.length ? now.length - locked.length : placeOf(locked, now, at)
      if (start < at || start + locked.length > now.length) return null
      for (let k = at; k < start; k++) result.push(true)
      at = start
    }
    i = end
  }
  return at === now.length ? result : null
}

/** Where the locked blocks that come next stand; behind the end where they do not. */
function placeOf(locked: readonly Node[], now: readonly Node[], from: number): number {
  let start = from
  while (start + locked.length <= now.length && !stands(locked, now, start)) start++
  return start
}

function stands(locked: readonly Node[], now: readonly Node[], at: number): boolean {
  return locked.every((node, k) => now[at + k]?.eq(node) ?? false)
}
