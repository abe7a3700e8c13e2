import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChannelsEditor } from './ChannelsEditor'
import type { EditedContent } from './editedReport'
import { openEditor, reportIn, smallForm } from './editorForTests'
import { Improvement } from './Improvement'
import { outgoing, type PartKey, valueIn } from './parts'
import { pendingFindings } from './pendingFindings'

const site = {
  id: 'c1',
  name: '网站',
  kinds: [],
  items: 7,
  previousItems: null,
  growth: null,
  categories: [{ name: '概况', items: 4 }],
}
const measure = {
  id: 'm1',
  text: '编印手册。',
  problems: [],
  owner: null,
  due: '2026-06-30',
  status: 'PLANNED' as const,
}
const contentOf = (content: Partial<EditedContent>) => reportIn({ content }).content
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

/** What the page would send of a part. */
function sentOf(editor: ReturnType<typeof openEditor>, key: PartKey) {
  const mine = editor.autosave.change(key)?.mine
  return mine === undefined ? undefined : outgoing([[key, mine]], editor.autosave.report().content).content
}

test('aCountThatIsNoneIsSentBesideTheCountThatStandsAndDroppedOnRequest', async () => {
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [site] } })
  await userEvent.clear(field('网站本年公开'))
  await userEvent.type(field('网站本年公开'), '1万', { initialSelectionStart: 0 })
  expect(sentOf(editor, 'channels')).toMatchObject({ unaccepted: [{ place: 'channels.c1.items', text: '1万' }] })
  expect(screen.getByRole('alert').textContent).toContain('这里现在仍')
  await userEvent.click(screen.getByRole('button', { name: '放弃网站本年公开的输入' }))
  expect(field('网站本年公开').value).not.toContain('万')
})

test('showsWhatAnotherPersonTypedAndDropsItWithTheRow', async () => {
  const unaccepted = [{ place: 'channels.c1.items', text: '约三百' }]
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [site], unaccepted } })
  expect(field('网站本年公开').value).toBe('约三百')
  expect(screen.getByRole('alert').textContent).toContain('现在仍按 7 件计')
  await userEvent.click(screen.getByRole('button', { name: '删除渠道' }))
  expect(sentOf(editor, 'channels')).toMatchObject({
    channels: [],
    unaccepted: [{ place: 'channels.c1.items', text: null }],
  })
})

test('aChannelWithoutANameIsSavedAndAnUntouchedOneIsNot', async () => {
  const editor = openEditor(<ChannelsEditor />)
  await userEvent.click(screen.getByRole('button', { name: '添加渠道' }))
  expect(editor.autosave.change('channels')).toBeUndefined()
  await userEvent.type(field('第 1 个渠道本年公开'), '12')
  expect(sentOf(editor, 'channels')).toMatchObject({ channels: [{ name: '', items: 12 }] })
})

test('aMeasureThatCannotBeInItsListYetIsSentFieldByField', async () => {
  const editor = openEditor(<Improvement />, { content: { measures: [measure] } })
  await userEvent.click(screen.getByRole('button', { name: '添加措施' }))
  await userEvent.type(field('措施 2 的责任单位或责任人'), '办公室')
  await userEvent.type(field('措施 2 的完成时限'), '下月底')
  const sent = sentOf(editor, 'measures')
  expect(sent?.measures).toHaveLength(1)
  expect(sent?.unaccepted).toMatchObject([{ text: '办公室' }, { text: '下月底' }])
  cleanup()

  openEditor(<Improvement />, {
    content: { measures: [measure], unaccepted: sent?.unaccepted as EditedContent['unaccepted'] },
  })
  expect(field('措施 2 的责任单位或责任人').value).toBe('办公室')
  expect(field('措施 2 的完成时限').value).toBe('下月底')
})

test('aTextThatIsEmptiedStaysInTheReportUntilItsRowIsRemoved', async () => {
  const editor = openEditor(<Improvement />, {
    content: { measures: [measure], problems: [{ id: 'p1', text: '更新慢' }] },
  })
  await userEvent.clear(field('措施 1 的内容'))
  expect(sentOf(editor, 'measures')).toMatchObject({
    measures: [{ text: '编印手册。' }],
    unaccepted: [{ place: 'measures.m1.text', text: '' }],
  })
  await userEvent.clear(field('问题 1'))
  expect(sentOf(editor, 'problems')).toMatchObject({
    problems: [{ text: '更新慢' }],
    unaccepted: [{ place: 'problems.p1.text', text: '' }],
  })
})

test.each<[PartKey, Partial<EditedContent>, object]>([
  [
    'cell:requests.received.person',
    { unaccepted: [{ place: 'requests.received.person', text: '—' }] },
    { cells: [{ kind: 'BLANK' }] },
  ],
  [
    'channels',
    {
      channels: [site],
      unaccepted: [
        { place: 'channels.c1.items', text: '1万' },
        { place: 'channels.c1.previousItems', text: '无' },
        { place: 'channels.c1.categories.0.name', text: '专报' },
        { place: 'channels.c1.categories.0.items', text: '三' },
        { place: 'channels.c1.categories.1.items', text: '四' },
      ],
    },
    { channels: [{ items: 7, categories: [{ name: '概况', items: 4 }] }] },
  ],
  [
    'problems',
    { problems: [{ id: 'p1', text: '更新慢' }], unaccepted: [{ place: 'problems.p1.text', text: ' ' }] },
    { problems: [{ text: '更新慢' }] },
  ],
  [
    'measures',
    {
      measures: [measure],
      unaccepted: [
        { place: 'measures.m1.text', text: '' },
        { place: 'measures.m1.due', text: '六月' },
        { place: 'measures.m2.owner', text: '办公室' },
        { place: 'measures.m2.problems', text: 'p1,p2' },
        { place: 'measures.m2.due', text: '2026-06-30' },
        { place: 'measures.m2.status', text: 'DONE' },
      ],
    },
    { measures: [{ id: 'm1', text: '编印手册。', due: '2026-06-30' }] },
  ],
])('what waits in %s comes back as it was sent', (key, content, accepted) => {
  const stored = contentOf(content)
  const sent = outgoing([[key, valueIn(stored, key)]], stored).content
  expect(new Set([...(sent.unaccepted ?? [])].flat().map(({ place, text }) => `${place} ${text}`))).toEqual(
    new Set(stored.unaccepted.map(({ place, text }) => `${place} ${text}`)),
  )
  expect(sent).toMatchObject(accepted)
})

test('whatIsNotSentYetCountsUntilTheServerFindsIt', async () => {
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [site] } })
  await userEvent.type(field('网站本年公开'), '万')
  const found = (content: EditedContent) => pendingFindings(smallForm, editor.autosave.snapshot(), content)
  expect(found(editor.autosave.report().content)).toMatchObject([
    { severity: 'BLOCK', place: 'channels.c1.items', cells: [] },
  ])
  expect(found(contentOf({ channels: [site], unaccepted: [{ place: 'channels.c1.items', text: '7万' }] }))).toEqual([])
})

test('severalLinesPastedIntoACountAreNotJoined', async () => {
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [{ ...site, items: null }] } })
  await userEvent.click(field('网站本年公开'))
  await userEvent.paste('12\n5')
  expect(sentOf(editor, 'channels')).toMatchObject({ channels: [{ items: null }], unaccepted: [{ text: '12 5' }] })
})
