import { expect, test } from 'vitest'
import type { EditedContent } from '../editedReport'
import { openEditor, reportIn, smallForm } from './editorForTests'
import { pendingFindings } from './pendingFindings'

const channel = { id: 'c1', name: '网站', kinds: [], items: 7, previousItems: null, growth: null, categories: [] }

test('whatIsNotSentYetCountsUntilTheServerFindsIt', () => {
  const { autosave } = openEditor(null, { content: { channels: [channel] } })
  autosave.type('channels', [{ ...channel, unaccepted: { items: '7万' } }])
  const found = (content: EditedContent) => pendingFindings(smallForm, autosave.snapshot(), content)
  expect(found(autosave.report().content)).toMatchObject([{ severity: 'BLOCK', place: 'channels.c1.items', cells: [] }])
  const sent = { channels: [channel], unaccepted: [{ place: 'channels.c1.items', text: '7万' }] }
  expect(found(reportIn({ content: sent }).content)).toEqual([])
})
