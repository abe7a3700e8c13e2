import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { ChannelsEditor } from './ChannelsEditor'
import { openEditor } from './editorForTests'
import { keptChanges } from './keptChanges'

const site = { id: 'c1', name: '网站', kinds: [], items: 7, previousItems: null, growth: null, categories: [] }
const open = (channels = [site]) =>
  openEditor(<ChannelsEditor />, { content: { channels }, kept: keptChanges('person', 'gov:2025', 'a') })

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
