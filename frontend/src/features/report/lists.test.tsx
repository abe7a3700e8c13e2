import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChannelsEditor } from './ChannelsEditor'
import { openEditor } from './editorForTests'
import { Improvement } from './Improvement'

test('waitsWithACategoryUntilItsNumberIsThere', async () => {
  const { autosave } = openEditor(<ChannelsEditor />, {
    content: { channels: [{ id: 'c1', name: '网站', kinds: ['WEBSITE'], items: 7, previousItems: null, growth: null, categories: [] }] },
  })
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '添加分类' }))
  await user.type(screen.getByPlaceholderText('分类名称'), '通知')
  expect(autosave.change('channels')).toBeUndefined()
  await user.type(screen.getByRole('textbox', { name: '网站通知的件数' }), '7')
  expect(autosave.change('channels')?.mine).toMatchObject([{ id: 'c1', categories: [{ name: '通知', items: 7 }] }])
  expect(screen.getByText(/分类合计 7 件/)).toBeTruthy()
})

test('saysThatACountMustBeAWholeNumber', async () => {
  openEditor(<ChannelsEditor />, {
    content: { channels: [{ id: 'c1', name: '网站', kinds: [], items: null, previousItems: null, growth: null, categories: [] }] },
  })
  await userEvent.type(screen.getByRole('textbox', { name: '网站本年公开' }), '2.5')
  expect(screen.getByRole('alert').textContent).toContain('不是整数')
})

test('givesANewProblemAnIdSoThatAMeasureCanAnswerItBeforeItIsStored', async () => {
  const { autosave } = openEditor(<Improvement />)
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '添加问题' }))
  expect(autosave.change('problems')).toBeUndefined()
  await user.type(screen.getByRole('textbox', { name: '问题 1' }), '更新不及时')
  await user.click(screen.getByRole('button', { name: '添加措施' }))
  await user.type(screen.getByRole('textbox', { name: '措施 1 的内容' }), '每季度检查')
  await user.click(screen.getByRole('combobox', { name: '措施 1 针对的问题' }))
  await user.click(await screen.findByTitle('1. 更新不及时'))
  const problems = (autosave.change('problems')?.mine ?? []) as { id: string }[]
  expect(problems).toHaveLength(1)
  expect(autosave.change('measures')?.mine).toMatchObject([{ text: '每季度检查', problems: [problems[0]?.id] }])
})
