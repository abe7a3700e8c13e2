import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openEditor, smallForm } from '../saving/editorForTests'
import { lastYearKey } from '../useLastYear'
import { LastYearProse } from './LastYearProse'
import { ProseEditor } from './ProseEditor'

const paragraph = (text: string) => ({ kind: 'PARAGRAPH' as const, level: null, text, figures: [] })

function open(paragraphs: ReturnType<typeof paragraph>[], situation: Parameters<typeof openEditor>[1]) {
  const editor = openEditor(<LastYearProse part="section:1">本年的文字</LastYearProse>, {
    ...situation,
    content: { sections: [{ number: 1, blocks: paragraphs }] },
  })
  return { typed: () => editor.autosave.change('section:1')?.mine }
}

const before = {
  preamble: [],
  tables: [],
  channels: [],
  sections: [{ number: 1, blocks: [{ kind: 'PARAGRAPH' as const, level: null, text: '上一年的话。' }] }],
}

test('showsLastYearsTextOnRequestAndLeavesThisYearsAlone', async () => {
  const { typed } = open([], { previous: before })
  expect(screen.queryByText('上一年的话。')?.closest('[hidden]')).not.toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '对照 2024 年的文字' }))
  expect(screen.getByText('上一年的话。').closest('[hidden]')).toBeNull()
  expect(typed()).toBeUndefined()
})

test('offersNoTextOfLastYearWhereOnlySomeParagraphsAreOpen', async () => {
  open([paragraph('甲'), paragraph('乙')], {
    previous: before,
    unlocked: { paragraphs: [{ section: 1, numbers: [2] }] },
  })
  expect(screen.getByRole('button', { name: '对照 2024 年的文字' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '取用上年文字' })).toBeNull()
})

test('aButtonThatHasTakenAParagraphKeepsTheFocusAndTakesItNoSecondTime', async () => {
  const { typed } = open([], { previous: before, taken: [{ block: paragraph('本年的话。'), marks: [] }] })
  await userEvent.click(screen.getByRole('button', { name: '取用上年文字' }))
  await userEvent.click(screen.getByRole('button', { name: '取用第 1 段' }))
  await userEvent.keyboard('{Enter}')
  const button = screen.getByRole<HTMLButtonElement>('button', { name: '取用第 1 段' })
  expect([document.activeElement, button.disabled]).toEqual([button, false])
  expect(typed()).toMatchObject([{ text: '本年的话。' }])
})

test('whoWritesBeforeLastYearsTextHasComeGoesOnWriting', async () => {
  const { autosave, queries } = openEditor(
    <ProseEditor part="section:1" label="正文" form={smallForm} goTo={() => {}} />,
  )
  const text = await screen.findByRole('textbox', { name: '正文' })
  text.focus()
  const { id } = autosave.report()
  act(() => queries.setQueryData(lastYearKey(id), { report: { id, previous: before } }))
  await screen.findByRole('button', { name: '对照 2024 年的文字' })
  expect(document.activeElement).toBe(text)
  expect(screen.getByRole('textbox', { name: '正文' })).toBe(text)
})

test('whoWritesWhenLastYearsTextCannotBeReadGoesOnWriting', async () => {
  openEditor(<ProseEditor part="section:1" label="正文" form={smallForm} goTo={() => {}} />, { previous: 'unread' })
  const text = await screen.findByRole('textbox', { name: '正文' })
  text.focus()
  await screen.findByText(/没有读到|没有服务器/)
  expect(document.activeElement).toBe(text)
})
