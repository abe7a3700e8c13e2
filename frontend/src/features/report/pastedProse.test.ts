import { expect, test } from 'vitest'
import { blocksOf } from './pastedProse'

test('splitsPastedTextAtItsParagraphsAndKeepsWhatEachIs', () => {
  const text = '（一）主动公开\r\n　　全年公开信息 28 条。\n\n1.网站建设\n一是完善栏目；\n（二）这一句虽以编号开头，但写成了一整段话，说的是全年依申请公开的办理情况，并不是小标题。'
  expect(blocksOf(text)).toEqual([
    { kind: 'HEADING', level: 1, text: '（一）主动公开' },
    { kind: 'PARAGRAPH', level: null, text: '全年公开信息 28 条。' },
    { kind: 'HEADING', level: 2, text: '1.网站建设' },
    { kind: 'ITEM', level: 1, text: '一是完善栏目；' },
    { kind: 'PARAGRAPH', level: null, text: expect.stringContaining('并不是小标题') },
  ])
})
