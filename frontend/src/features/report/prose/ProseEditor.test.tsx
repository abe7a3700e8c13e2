import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { findingOf, openEditor, reportIn, smallForm } from '../saving/editorForTests'
import { FIGURE } from '../parts'
import { ProseEditor } from './ProseEditor'

const goTo = vi.fn<() => void>()
const paragraph = (text: string) => ({ kind: 'PARAGRAPH' as const, level: null, text, figures: [] })
const following = {
  ...paragraph('新收5件。'),
  figures: [{ cell: 'requests.received.person', start: 2, end: 3 }],
}

async function open(
  blocks: (BlockInput & { figures: { cell: string; start: number; end: number }[] })[],
  situation: Parameters<typeof openEditor>[1] = {},
) {
  const editor = openEditor(<ProseEditor part="section:1" label="正文" form={smallForm} goTo={goTo} />, {
    cells: [{ ref: 'requests.received.person', kind: 'NUMBER', number: 5 }],
    ...situation,
    content: {
      sections: [
        { number: 1, blocks: blocks as never },
        { number: 3, blocks: [] },
      ],
    },
  })
  const text = await screen.findByRole('textbox', { name: '正文' })
  return { ...editor, text, typed: () => editor.autosave.change('section:1')?.mine }
}

const paste = (element: Element, plain: string, html = '') =>
  fireEvent.paste(element, {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : plain), types: [] },
  })

test('keepsThePiecesOfAPastedText', async () => {
  const { text, typed } = await open([])
  paste(text, '（一）主动公开\r\n全年公开信息 28 条。\r\n一是完善栏目；')
  expect(typed()).toEqual([
    { kind: 'HEADING', level: 1, text: '（一）主动公开', figures: [] },
    paragraph('全年公开信息 28 条。'),
    { kind: 'ITEM', level: 1, text: '一是完善栏目；', figures: [] },
  ])
  expect(within(text).getByRole('heading', { level: 4 }).textContent).toBe('（一）主动公开')
})

test('readsWhatOtherEditorsOfTheSameKindCopiedAsItReadsAnyPage', async () => {
  const { text, typed } = await open([])
  paste(
    text,
    '',
    '<h2 data-pm-slice="0 0 []">（二）依申请公开</h2><ul><li><p>一是专人办理。</p></li></ul><p>采购<span data-figure="requests.received.martian">5</span>项</p>',
  )
  expect(typed()).toEqual([
    { kind: 'HEADING', level: 1, text: '（二）依申请公开', figures: [] },
    { kind: 'ITEM', level: 1, text: '一是专人办理。', figures: [] },
    paragraph('采购5项'),
  ])
})

test('tellsWhatOfAPasteWasNoTextOfIt', async () => {
  const { text, typed } = await open([])
  paste(text, '912件', '<p><del>9</del>12件</p>')
  expect(typed()).toEqual([paragraph('12件')])
  expect(screen.getByText('未带入：删除线文字 1 处。')).toBeTruthy()
})

const ours = (cell: string) =>
  `<p data-nianbao-prose="" data-pm-slice="1 1 []">共<span data-figure="${cell}">5</span>项</p>`

test('keepsAFigureOfItsOwnOnlyWhereTheFormHasItsCell', async () => {
  const { text, typed } = await open([])
  paste(text, '', ours('procurement.procurement.items'))
  expect(typed()).toEqual([paragraph('共5项')])
  paste(text, '', ours('requests.received.person'))
  expect(typed()).toEqual([
    {
      ...paragraph(`共5项共${FIGURE}项`),
      figures: [{ cell: 'requests.received.person', start: 4, end: 4 + FIGURE.length }],
    },
  ])
})

test('asksWhatToDoWithATableInAPastedText', async () => {
  const { text, typed } = await open([])
  paste(text, '', '<p>见下表。</p><table><tr><td>网站</td><td>20</td></tr></table>')
  expect(typed()).toBeUndefined()
  await userEvent.click(screen.getByRole('button', { name: '只粘贴文字' }))
  expect(typed()).toEqual([paragraph('见下表。')])
})

test('showsASumOfCellsAndFollowsEachOfThem', async () => {
  const { text, autosave } = await open([
    { ...paragraph('共？件。'), figures: [{ cell: 'requests.allIn.person', start: 1, end: 2 }] },
  ])
  expect(text.textContent).toBe(`共${FIGURE}件。`)
  act(() =>
    autosave.type('cell:requests.carriedIn.person', { ref: 'requests.carriedIn.person', kind: 'NUMBER', number: 2 }),
  )
  expect(text.textContent).toBe('共7件。')
  expect(within(text).getByTitle(/收件小计 · 自然人/).textContent).toBe('7')
})

test('showsTheNumberOfACellAndFollowsItBeforeItIsStored', async () => {
  const { text, autosave, typed } = await open([following])
  expect(text.textContent).toBe('新收5件。')
  act(() =>
    autosave.type('cell:requests.received.person', {
      ref: 'requests.received.person',
      kind: 'NUMBER',
      number: 28,
      note: null,
    }),
  )
  expect(text.textContent).toBe('新收28件。')
  expect(typed()).toBeUndefined()
  expect(within(text).getByTitle(/一、本年新收 · 自然人/).textContent).toBe('28')
})

test('copiesTheNumberOutAndKeepsItAFigureWithin', async () => {
  const { text } = await open([following])
  const copied: Record<string, string> = {}
  fireEvent.keyDown(text, { key: 'a', code: 'KeyA', ctrlKey: true })
  fireEvent.copy(text, {
    clipboardData: {
      clearData: () => {},
      setData: (type: string, data: string) => {
        copied[type] = data
      },
    },
  })
  expect(copied['text/plain']).toBe('新收5件。')
  expect(copied['text/html']).toContain('<span data-figure="requests.received.person">5</span>')
})

test('findsACellByWordsAndPutsItsNumberIn', async () => {
  const { typed } = await open([])
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '插入表中数字' }))
  await user.type(screen.getByRole('combobox', { name: /查找单元格/ }), '新收 自然人')
  expect(screen.getByRole('option').textContent).toContain('5')
  await user.keyboard('{Enter}')
  expect(typed()).toEqual([
    { ...paragraph(FIGURE), figures: [{ cell: 'requests.received.person', start: 0, end: FIGURE.length }] },
  ])
})

test('takesWhatSomebodyElseStoredWithoutPassingItOnAsItsOwn', async () => {
  const { text, autosave, typed } = await open([paragraph('甲')])
  act(() =>
    autosave.seen(reportIn({ revision: 2, content: { sections: [{ number: 1, blocks: [paragraph('甲乙')] }] } })),
  )
  expect(text.textContent).toBe('甲乙')
  expect(typed()).toBeUndefined()
})

const storedAs = (autosave: Awaited<ReturnType<typeof open>>['autosave'], revision: number, ...texts: string[]) =>
  act(() => autosave.seen(reportIn({ revision, content: { sections: [{ number: 1, blocks: texts.map(paragraph) }] } })))

test('keepsWhatIsBeingTypedAndItsPlaceWhileOthersWriteAboveAndBelow', async () => {
  const { text, autosave, typed } = await open(['甲', '乙', '丙'].map(paragraph))
  const before = text.querySelectorAll('p')[1]
  act(() => autosave.type('section:1', ['甲', '乙二', '丙'].map(paragraph)))
  storedAs(autosave, 2, '甲一', '乙', '丙三')
  expect(typed()).toEqual(['甲一', '乙二', '丙三'].map(paragraph))
  expect([...text.querySelectorAll('p')].map((line) => line.textContent)).toEqual(['甲一', '乙二', '丙三'])
  expect(text.querySelectorAll('p')[1]).toBe(before)
})

test('losesNothingOfWhatIsComposedWhileOthersWriteBesideIt', async () => {
  const { text, autosave, typed } = await open(['甲', '乙'].map(paragraph))
  fireEvent.compositionStart(text)
  storedAs(autosave, 2, '甲一', '乙')
  const composing = text.querySelectorAll('p')[1]?.firstChild as Text
  composing.data = '乙字'
  fireEvent.compositionEnd(text)
  await waitFor(() => expect(typed()).toEqual(['甲一', '乙字'].map(paragraph)))
  expect(text.textContent).toBe('甲一乙字')
})

test('offersBothVersionsOfTheParagraphTwoPeopleChangedAndKeepsBothFirst', async () => {
  const { autosave, typed } = await open(['甲', '乙', '丙'].map(paragraph))
  act(() => autosave.type('section:1', ['甲', '乙我', '丙'].map(paragraph)))
  storedAs(autosave, 2, '甲', '乙他', '丙')
  expect(screen.getByRole('region', { name: '您填写的' }).textContent).toMatch(/乙.*我/)
  expect(screen.getByRole('region', { name: '他人保存的' }).textContent).toMatch(/乙.*他/)
  expect(screen.getByRole('region', { name: '他人保存的' }).textContent).not.toContain('甲')
  const names = screen.getAllByRole('button').map((button) => button.textContent)
  expect(names.filter((name) => /保留|为准|对方/.test(name))).toEqual(['两份都保留', '以我的为准', '采用对方的'])
  await userEvent.click(screen.getByRole('button', { name: '两份都保留' }))
  expect(typed()).toEqual(['甲', '乙他', '乙我', '丙'].map(paragraph))
})

test('leavesAloneTheTextBeingComposedAndTakesWhatWasStoredMeanwhileAfterwards', async () => {
  const { text, autosave } = await open([paragraph('甲')])
  fireEvent.compositionStart(text)
  act(() =>
    autosave.seen(reportIn({ revision: 2, content: { sections: [{ number: 1, blocks: [paragraph('甲乙')] }] } })),
  )
  expect(text.textContent).toBe('甲')
  fireEvent.compositionEnd(text)
  await waitFor(() => expect(text.textContent).toBe('甲乙'))
})

test('underlinesTheSentenceAFindingMeansWithItsNumbersAsRead', async () => {
  const { text } = await open([following], {
    findings: [findingOf({ severity: 'WARN', message: '正文写 5 件，表中为 6 件。', section: 1, excerpt: '新收5件' })],
  })
  expect(
    within(text)
      .getAllByTitle('正文写 5 件，表中为 6 件。')
      .map((piece) => piece.textContent)
      .join(''),
  ).toBe('新收5件')
})

test('cannotBeWrittenInWithoutPermission', async () => {
  const { text } = await open([paragraph('甲')], { permitted: ['APPROVE'] })
  expect(text.getAttribute('contenteditable')).toBe('false')
  expect(screen.queryByRole('button', { name: '插入表中数字' })).toBeNull()
})
