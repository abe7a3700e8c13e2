import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { ChannelsEditor } from './ChannelsEditor'
import { Improvement } from './Improvement'
import { openEditor } from './editorForTests'
import { keptChanges } from './keptChanges'

const site = { id: 'c1', name: '网站', kinds: [], items: 7, previousItems: null, growth: null, categories: [] }
const open = (channels = [site]) =>
  openEditor(<ChannelsEditor />, { content: { channels }, kept: keptChanges('person', 'gov:2025', 'a') })

const count = () => screen.getByRole<HTMLInputElement>('textbox', { name: '网站本年公开' })
const day = () => screen.getByRole<HTMLInputElement>('textbox', { name: '措施 1 的完成时限' })

beforeEach(() => localStorage.clear())

test('keepsAChannelWithoutANameThroughAReload', async () => {
  open()
  await userEvent.click(screen.getByRole('button', { name: '添加渠道' }))
  await userEvent.type(screen.getByRole('textbox', { name: '第 2 个渠道本年公开' }), '12')
  cleanup()

  const { autosave } = open()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '第 2 个渠道本年公开' }).value).toBe('12')
  expect(autosave.change('channels')).toBeUndefined()
  await userEvent.type(screen.getByRole('textbox', { name: '第 2 个渠道的渠道名称' }), '公报')
  expect(autosave.change('channels')?.mine).toMatchObject([{ id: 'c1' }, { name: '公报', items: 12 }])
  cleanup()
  expect(keptChanges('person', 'gov:2025', 'a').read()).toMatchObject([['channels', { mine: [{ id: 'c1' }, { name: '公报' }] }]])
  expect(keptChanges('person', 'gov:2025', 'a').read()[0]?.[1]).not.toHaveProperty('unfinished')
})

test('putsItBehindWhatSomebodyElseSavedMeanwhile', async () => {
  open()
  await userEvent.click(screen.getByRole('button', { name: '添加渠道' }))
  await userEvent.type(screen.getByRole('textbox', { name: '第 2 个渠道本年公开' }), '12')
  cleanup()

  open([{ ...site, items: 8 }, { ...site, id: 'c2', name: '微信' }])
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '网站本年公开' }).value).toBe('8')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: '第 3 个渠道本年公开' }).value).toBe('12')
})

test('keepsACountThatCannotBeUnderstoodUntilItCan', async () => {
  open()
  await userEvent.clear(count())
  await userEvent.type(count(), '约三百')
  cleanup()

  open()
  expect(count().value).toBe('约三百')
  expect(screen.getByRole('alert').textContent).toContain('约三百')
  await userEvent.clear(count())
  await userEvent.type(count(), '300')
  cleanup()
  expect(keptChanges('person', 'gov:2025', 'a').read()[0]?.[1]).not.toHaveProperty('texts')
})

test('keepsADayThatCannotBeUnderstoodAndForgetsThatOfARemovedRow', async () => {
  const measures = [{ id: 'm1', text: '编印手册。', problems: [], owner: null, due: '2026-06-30', status: 'PLANNED' as const }]
  const openMeasures = () => openEditor(<Improvement />, { content: { measures }, kept: keptChanges('person', 'gov:2025', 'a') })
  openMeasures()
  await userEvent.clear(day())
  await userEvent.type(day(), '六月底')
  cleanup()

  openMeasures()
  expect(day().value).toBe('六月底')
  await userEvent.click(screen.getByRole('button', { name: '删除措施' }))
  expect(keptChanges('person', 'gov:2025', 'a').read()[0]?.[1]).not.toHaveProperty('texts')
})
