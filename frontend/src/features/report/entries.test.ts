import { expect, test } from 'vitest'
import type { EditedContent } from './editedReport'
import { outgoing, type PartKey, valueIn } from './parts'
import { reportIn } from './saving/editorForTests'

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
