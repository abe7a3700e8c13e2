import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { outgoing } from '../parts'
import { openEditor, sentOf } from '../saving/editorForTests'
import { ChannelsEditor } from './ChannelsEditor'

const site = {
  id: 'c1',
  name: '网站',
  kinds: [],
  items: 7,
  previousItems: null,
  growth: null,
  categories: [{ name: '概况', items: 4 }],
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

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
  await user.click(screen.getByRole('button', { name: '删除渠道网站' }))
  expect(autosave.change('channels')?.mine).toEqual([])
  await user.click(screen.getByRole('button', { name: '撤销' }))
  expect(autosave.change('channels')).toBeUndefined()
  expect(screen.getByRole('textbox', { name: '网站本年公开' })).toBeTruthy()
})

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
  await userEvent.click(screen.getByRole('button', { name: '删除渠道网站' }))
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

test('severalLinesPastedIntoACountAreNotJoined', async () => {
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [{ ...site, items: null }] } })
  await userEvent.click(field('网站本年公开'))
  await userEvent.paste('12\n5')
  expect(sentOf(editor, 'channels')).toMatchObject({ channels: [{ items: null }], unaccepted: [{ text: '12 5' }] })
})

test('aCategoryIsFoundAtTheServersPlaceThoughAnEmptyOneStandsBeforeIt', async () => {
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [site] } })
  await userEvent.click(screen.getByRole('button', { name: '网站的分类，1 类' }))
  await userEvent.click(screen.getByRole('button', { name: '添加分类' }))
  await userEvent.click(screen.getByRole('button', { name: '添加分类' }))
  await userEvent.type(field('网站第 3 类的件数'), '三')
  const place = [sentOf(editor, 'channels')?.unaccepted].flat().find((one) => one?.text === '三')?.place
  expect(document.querySelector<HTMLInputElement>(`[data-place="${place}"]`)?.value).toBe('三')
})

test('lastYearsNumbersThatCouldNotBeReadAreNotPassedOver', async () => {
  openEditor(<ChannelsEditor />, { content: { channels: [site] }, previous: 'unread' })
  expect((await screen.findByRole('alert')).textContent).toContain('没有读到上一年的报告')
})

test('foldsCategoriesAwayUnlessSomethingWaitsInThem', async () => {
  const unaccepted = [{ place: 'channels.c2.categories.0.items', text: '三百多' }]
  const other = { ...site, id: 'c2', name: '微信' }
  openEditor(<ChannelsEditor />, { content: { channels: [site, other], unaccepted } })
  expect(screen.queryByRole('textbox', { name: '网站概况的件数' })).toBeNull()
  expect(field('微信概况的件数').value).toBe('三百多')
  await userEvent.click(screen.getByRole('button', { name: '网站的分类，1 类' }))
  expect(field('网站概况的件数').value).toBe('4')
})

test('staysOpenWhileTheCountThatKeptItOpenIsTyped', async () => {
  const unaccepted = [{ place: 'channels.c1.categories.0.name', text: '通知' }]
  const editor = openEditor(<ChannelsEditor />, { content: { channels: [{ ...site, categories: [] }], unaccepted } })
  await userEvent.type(field('网站通知的件数'), '35')
  expect(field('网站通知的件数').value).toBe('35')
  expect(sentOf(editor, 'channels')).toMatchObject({ channels: [{ categories: [{ name: '通知', items: 35 }] }] })
})

test('leadsByEnterAndArrowsToTheSameFieldOfTheNextLine', async () => {
  openEditor(<ChannelsEditor />, { content: { channels: [site, { ...site, id: 'c2', name: '微信' }] } })
  await userEvent.click(field('网站上年公开'))
  await userEvent.keyboard('3{Enter}')
  expect(document.activeElement).toBe(field('微信上年公开'))
  await userEvent.keyboard('5{ArrowUp}')
  expect(document.activeElement).toBe(field('网站上年公开'))
  expect(field('微信上年公开').value).toBe('5')
})
