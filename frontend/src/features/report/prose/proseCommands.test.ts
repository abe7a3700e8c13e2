import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { become, inserted, proseKeys, proseKinds, withFigure } from './proseCommands'
import { blocksIn, documentOf } from './proseDocument'
import { FIGURE } from '../parts'

const paragraph = (text: string): BlockInput => ({ kind: 'PARAGRAPH', level: null, text, figures: [] })
const heading = (text: string): BlockInput => ({ kind: 'HEADING', level: 1, text, figures: [] })
const item = (text: string): BlockInput => ({ kind: 'ITEM', level: 1, text, figures: [] })

/** Prose with the cursor at a place of one of its blocks. */
function at(blocks: BlockInput[], block: number, offset: number): EditorState {
  const doc = documentOf(blocks)
  let position = 1
  for (let before = 0; before < block; before++) position += doc.child(before).nodeSize
  return EditorState.create({ doc, selection: TextSelection.create(doc, position + offset) })
}

function after(state: EditorState, command: Command | undefined): BlockInput[] {
  let next = state
  command?.(state, (tr) => {
    next = state.apply(tr)
  })
  return blocksIn(next.doc)
}

test('Enter divides a piece, goes on with text after a heading and with the next item after an item', () => {
  expect(after(at([paragraph('前半后半')], 0, 2), proseKeys['Enter'])).toEqual([paragraph('前半'), paragraph('后半')])
  expect(after(at([heading('（一）甲')], 0, 4), proseKeys['Enter'])).toEqual([heading('（一）甲'), paragraph('')])
  expect(after(at([item('一是')], 0, 2), proseKeys['Enter'])).toEqual([item('一是'), item('')])
})

test('an item left empty ends the list', () => {
  expect(after(at([item('一是甲'), item('')], 1, 0), proseKeys['Enter'])).toEqual([item('一是甲'), paragraph('')])
})

test('Backspace at the start of a heading makes it text before it joins anything', () => {
  expect(after(at([paragraph('甲'), heading('乙')], 1, 0), proseKeys['Backspace'])).toEqual([
    paragraph('甲'),
    paragraph('乙'),
  ])
})

test('a key makes a piece a heading and back', () => {
  const [text, first] = proseKinds
  expect(after(at([paragraph('（一）甲')], 0, 0), become(first))).toEqual([heading('（一）甲')])
  expect(after(at([heading('（一）甲')], 0, 0), become(text))).toEqual([paragraph('（一）甲')])
})

test('a piece moves past its neighbours and stays at the ends', () => {
  expect(after(at([paragraph('甲'), item('乙')], 1, 0), proseKeys['Alt-ArrowUp'])).toEqual([
    item('乙'),
    paragraph('甲'),
  ])
  expect(after(at([paragraph('甲'), item('乙')], 0, 0), proseKeys['Alt-ArrowDown'])).toEqual([
    item('乙'),
    paragraph('甲'),
  ])
  expect(after(at([paragraph('甲')], 0, 0), proseKeys['Alt-ArrowUp'])).toEqual([paragraph('甲')])
})

const into = (state: EditorState, blocks: BlockInput[]) => blocksIn(state.apply(inserted(state, blocks)).doc)

test('one pasted line goes into the line, several keep the text around them', () => {
  expect(into(at([heading('头尾')], 0, 1), [paragraph('中')])).toEqual([heading('头中尾')])
  expect(into(at([paragraph('头尾')], 0, 1), [paragraph('甲'), item('一是乙；'), paragraph('丙')])).toEqual([
    paragraph('头甲'),
    item('一是乙；'),
    paragraph('丙尾'),
  ])
  expect(into(at([paragraph('')], 0, 0), [heading('（一）甲'), paragraph('乙')])).toEqual([
    heading('（一）甲'),
    paragraph('乙'),
  ])
})

test('a figure takes the place of what was selected', () => {
  const state = at([paragraph('共28件')], 0, 1)
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 2, 4)))
  expect(blocksIn(selected.apply(withFigure(selected, 'a.b.c')).doc)).toEqual([
    { ...paragraph(`共${FIGURE}件`), figures: [{ cell: 'a.b.c', start: 1, end: 1 + FIGURE.length }] },
  ])
})
