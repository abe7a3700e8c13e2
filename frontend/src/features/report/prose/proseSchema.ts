import { Schema } from 'prosemirror-model'
import { FIGURE } from '../parts'

/** What prose consists of: exactly the kinds of Block, and numbers that follow their cells. No other styling exists. */
export const proseSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      whitespace: 'pre',
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'inline*',
      whitespace: 'pre',
      attrs: { level: { default: 1 } },
      parseDOM: [
        { tag: 'h4', attrs: { level: 1 } },
        { tag: 'h5', attrs: { level: 2 } },
      ],
      toDOM: ({ attrs }) => [attrs['level'] === 1 ? 'h4' : 'h5', 0],
    },
    item: {
      group: 'block',
      content: 'inline*',
      whitespace: 'pre',
      attrs: { level: { default: 1 } },
      parseDOM: [{ tag: 'p[data-item]', priority: 60 }],
      toDOM: () => ['p', { 'data-item': '' }, 0],
    },
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { cell: {} },
      parseDOM: [{ tag: 'span[data-figure]', getAttrs: (element) => ({ cell: element.getAttribute('data-figure') }) }],
      toDOM: ({ attrs }) => ['span', { 'data-figure': String(attrs['cell']) }, FIGURE],
      leafText: () => FIGURE,
    },
    text: { group: 'inline' },
  },
})

type NodeName = 'paragraph' | 'heading' | 'item' | 'figure'

export function nodeType(name: NodeName) {
  const type = proseSchema.nodes[name]
  if (!type) throw new Error(`没有 ${name} 这种内容`)
  return type
}
