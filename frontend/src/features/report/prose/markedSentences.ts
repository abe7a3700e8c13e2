import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import styles from './Prose.module.css'
import type { ProseWires } from './proseWires'

/** Underlines the sentences that findings mean, as they read now. */
export function markedSentences(wires: () => ProseWires) {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const found: Decoration[] = []
        doc.forEach((block, offset) => {
          const { text, position } = readable(block, wires())
          for (const { excerpt, severity, message } of wires().marked()) {
            const at = excerpt === '' ? -1 : text.indexOf(excerpt)
            if (at < 0) continue
            const [from, to] = [position(at), position(at + excerpt.length)]
            found.push(
              Decoration.inline(offset + 1 + from, offset + 1 + to, {
                class: styles['marked'] ?? '',
                'data-severity': severity,
                title: message,
              }),
            )
          }
        })
        return DecorationSet.create(doc, found)
      },
    },
  })
}

/** A block as a reader sees it, and where in the block a place of that text is. */
function readable(block: Node, wires: ProseWires) {
  let text = ''
  const places: number[] = []
  block.forEach((inline, offset) => {
    const shown = inline.isText ? (inline.text ?? '') : wires.figure(String(inline.attrs['cell'])).text
    for (let at = 0; at < shown.length; at++) places.push(inline.isText ? offset + at : offset)
    text += shown
  })
  return { text, position: (at: number) => places[at] ?? block.content.size }
}
