import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { ChannelsEditor } from './ChannelsEditor'
import { openEditor } from './editorForTests'
import { Improvement } from './Improvement'
import { outgoing } from './parts'

test('waitsWithACategoryUntilItsNumberIsThere', async () => {
  const { autosave } = openEditor(<ChannelsEditor />, {
    content: {
      channels: [
        { id: 'c1', name: '网站', kinds: ['WEBSITE'], items: 7, previousItems: null, growth: null, categories: [] },
      ],
    },
  })
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '添加分类' }))
  await user.type(screen.getByPlaceholderText('分类名称'), '通知')
  expect(
    outgoing([['channels', autosave.change('channels')?.mine ?? []]], autosave.report().content).content,
  ).toMatchObject({
    channels: [{ id: 'c1', categories: [] }],
    unaccepted: [{ place: 'channels.c1.categories.0.name', text: '通知' }],
  })
  await user.type(screen.getByRole('textbox', { name: '网站通知的件数' }), '7')
  expect(autosave.change('channels')?.mine).toMatchObject([{ id: 'c1', categories: [{ name: '通知', items: 7 }] }])
  expect(screen.getByText(/分类合计 7 件/)).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: '网站本年公开' }), '0')
  expect(screen.getByText(/本年公开 70 件，还差 63 件/)).toBeTruthy()
})

test('saysThatACountMustBeAWholeNumber', async () => {
  openEditor(<ChannelsEditor />, {
    content: {
      channels: [{ id: 'c1', name: '网站', kinds: [], items: null, previousItems: null, growth: null, categories: [] }],
    },
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

test('worksTheGrowthOutWhileTheNumbersAreTypedAndOffersLastYears', async () => {
  const { autosave } = openEditor(<ChannelsEditor />, {
    content: {
      channels: [
        { id: 'c1', name: '网站', kinds: ['WEBSITE'], items: 36, previousItems: null, growth: null, categories: [] },
      ],
    },
    previous: { preamble: [], sections: [], tables: [], channels: [{ id: 'c9', name: '网站', items: 21 }] },
  })
  expect(screen.getByText('—')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '填入' }))
  expect(screen.getByText('+71.43%')).toBeTruthy()
  expect(autosave.change('channels')?.mine).toMatchObject([{ previousItems: 21 }])
})

test('bringsARemovedChannelBack', async () => {
  const { autosave } = openEditor(<ChannelsEditor />, {
    content: {
      channels: [{ id: 'c1', name: '网站', kinds: [], items: 1, previousItems: null, growth: null, categories: [] }],
    },
  })
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: '删除渠道' }))
  expect(autosave.change('channels')?.mine).toEqual([])
  await user.click(screen.getByRole('button', { name: '撤销' }))
  expect(autosave.change('channels')).toBeUndefined()
  expect(screen.getByRole('textbox', { name: '网站本年公开' })).toBeTruthy()
})

test('asksFirstWhatBecameOfTheMeasuresOfLastYear', async () => {
  const { autosave } = openEditor(<Improvement />, {
    content: {
      pastMeasures: [
        { measure: 'm1', year: 2024, text: '每季度检查', owner: '办公室', due: '2025-06-30', status: null, note: null },
      ],
    },
  })
  expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('上年措施落实情况')
  expect(screen.getByText(/1 项中还有 1 项没有填写/)).toBeTruthy()
  expect(screen.getByText(/责任：办公室/).textContent).toContain('2025年6月30日')
  const user = userEvent.setup()
  await user.click(screen.getByRole('combobox', { name: '2024 年措施 1的落实情况' }))
  await user.click(await screen.findByTitle('已完成'))
  await user.type(screen.getByRole('textbox', { name: '2024 年措施 1的落实说明' }), '已检查四次')
  expect(autosave.change('pastMeasures')?.mine).toEqual([
    { measure: 'm1', year: 2024, status: 'DONE', note: '已检查四次' },
  ])
})

test('saysWhichProblemNoMeasureAnswers', () => {
  openEditor(<Improvement />, {
    content: {
      problems: [
        { id: 'p1', text: '甲' },
        { id: 'p2', text: '乙' },
      ],
      measures: [{ id: 'm1', text: '丙', problems: [{ id: 'p1' }], owner: null, due: null, status: 'PLANNED' }],
    },
  })
  expect(screen.getAllByText('还没有措施针对这个问题。')).toHaveLength(1)
})

test('takesADayAsItIsWrittenAndShowsItInChinese', async () => {
  const { autosave } = openEditor(<Improvement />, {
    content: { measures: [{ id: 'm1', text: '丙', problems: [], owner: null, due: null, status: 'PLANNED' }] },
  })
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: '措施 1 的完成时限' })
  await userEvent.type(field, '2026-6-3')
  expect(autosave.change('measures')?.mine).toMatchObject([{ due: '2026-06-03' }])
  await userEvent.type(field, '0{Tab}')
  expect(field.value).toBe('2026年6月30日')
  await userEvent.clear(field)
  await userEvent.type(field, '下半年{Tab}')
  expect(screen.getByRole('alert').textContent).toContain('2026年6月30日')
  expect(field.value).toBe('下半年')
})
