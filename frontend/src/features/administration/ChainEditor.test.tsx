import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { ChainEditor } from './ChainEditor'
import { atDesk } from './deskForTests'

const step = (name: string, role: string, order: number) => ({
  name,
  role,
  order,
  by: 'OWN',
  proofreader: false,
  fresh: order === 2,
})
const chain = {
  own: true,
  version: 7,
  publishedBy: 'OWN',
  agency: { code: 'a', name: '教育局', superior: { name: '市政府' } },
  steps: [step('保密审查', 'SECRECY_REVIEWER', 1), step('终审', 'CHIEF', 2)],
}

function open(...answers: object[]) {
  return atDesk(<ChainEditor agency="a" />, [[['chain', 'a'], { chain }]], answers)
}

afterEach(() => vi.unstubAllGlobals())

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: '保存流程' })

test('saysTheChainInWordsWhileItIsEdited', async () => {
  open()
  expect(screen.getByText('保密审查 → 终审 → 发布')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '添加环节' }))
  expect(screen.getByText('保密审查 → 终审 → （未命名） → 发布')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '上移：第 3 个环节' }))
  await userEvent.click(screen.getAllByRole('checkbox', { name: '与上一环节同时进行' })[0] as HTMLElement)
  await userEvent.click(screen.getByRole('radio', { name: '上级机关（市政府）' }))
  expect(screen.getByText('保密审查 ∥ （未命名） → 终审 → 上级机关发布')).toBeTruthy()
})

test('savesOnlyWhatChangedAndWithAReasonAndShowsARefusal', async () => {
  const sent = open({ result: { __typename: 'StaleChain', message: '他人已更改了审核流程。' } })
  await userEvent.type(screen.getByLabelText('依据或原因'), '局务会议定')
  expect(save().disabled).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: '下移：保密审查' }))
  expect(save().disabled).toBe(false)
  await userEvent.click(save())
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('他人已更改'))
  expect(sent(0)).toMatchObject({
    agency: 'a',
    version: 7,
    reason: '局务会议定',
    publishedBy: 'OWN',
    steps: [
      { name: '终审', order: 1, fresh: true },
      { name: '保密审查', order: 2 },
    ],
  })
})
