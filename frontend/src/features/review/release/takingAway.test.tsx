import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Action } from '../../../graphql/generated/graphql'
import { smallForm } from '../../report/saving/editorForTests'
import { DeedButtons } from '../buttons/DeedButtons'
import { openReview } from '../reviewForTests'
import { earlierOf, leftToRead, takeable } from './takingAway'

const one = (number: number, withdrawn = false, erased = false) => ({
  id: `gov:2025:${number}`,
  number,
  publishedAt: '2026-01-20T01:00:00Z',
  superseded: number < 2,
  withdrawn,
  erasure: erased ? { at: '2026-03-01T01:00:00Z' } : null,
})
const numbers = (...all: ReturnType<typeof one>[]) => ({
  NumbersToTakeAway: { report: { publication: { numbers: all } } },
})
const goTo = vi.fn<() => void>()
const begin = (permitted: Action, answers: Record<string, object>) =>
  openReview(<DeedButtons form={smallForm} goTo={goTo} />, { permitted: [permitted] }, answers)
const dialog = async () => within(await screen.findByRole('dialog'))

afterEach(() => vi.unstubAllGlobals())

test('anyNumberIsWithdrawnAndWhatStaysReadableIsSaid', async () => {
  const page = begin('WITHDRAW', {
    ...numbers(one(2), one(1)),
    WithdrawPublication: { result: { __typename: 'PublicationWithdrawn' } },
  })
  await userEvent.click(screen.getByRole('button', { name: '撤回' }))
  const asked = await dialog()
  await asked.findByRole('radio', { name: /第 2 版/ })
  expect(asked.getByRole('status').textContent).toContain('第 1 版仍然可以看到')
  await userEvent.click(asked.getByRole('radio', { name: /第 1 版/ }))
  expect(asked.queryByRole('checkbox')).toBeNull()
  expect(asked.getByRole('status').textContent).toContain('第 2 版仍然可以看到')
  await userEvent.type(asked.getByRole('textbox'), '含有个人信息。')
  await userEvent.click(asked.getByRole('button', { name: '撤回' }))
  await vi.waitFor(() =>
    expect(page.asked('WithdrawPublication')).toEqual([
      { input: { id: 'gov:2025:1', earlierToo: false, reason: '含有个人信息。' } },
    ]),
  )
})

test('earlierNumbersGoWithTheLatestWhereThatIsAskedFor', async () => {
  const page = begin('WITHDRAW', {
    ...numbers(one(2), one(1)),
    WithdrawPublication: { result: { __typename: 'PublicationWithdrawn' } },
  })
  await userEvent.click(screen.getByRole('button', { name: '撤回' }))
  const asked = await dialog()
  await userEvent.click(await asked.findByRole('checkbox', { name: /第 1 版/ }))
  expect(asked.getByRole('status').textContent).toContain('没有其他可以看到的版本')
  await userEvent.type(asked.getByRole('textbox'), '含有个人信息。')
  await userEvent.click(asked.getByRole('button', { name: '撤回' }))
  await vi.waitFor(() =>
    expect(page.asked('WithdrawPublication')).toEqual([
      { input: { id: 'gov:2025:2', earlierToo: true, reason: '含有个人信息。' } },
    ]),
  )
})

test('onlyWhatWasWithdrawnIsErasedAndWhatThatMeansIsSaid', async () => {
  const page = begin('ERASE', {
    ...numbers(one(2), one(1, true)),
    ErasePublication: { result: { __typename: 'PublicationErased' } },
  })
  await userEvent.click(screen.getByRole('button', { name: '依法删除' }))
  const asked = await dialog()
  await asked.findByText(/删除第 1 版/)
  expect(asked.getByText(/删除后无法恢复/)).toBeTruthy()
  await userEvent.type(asked.getByRole('textbox'), '个人信息保护法第四十七条。')
  await userEvent.click(asked.getByRole('button', { name: '依法删除' }))
  await vi.waitFor(() =>
    expect(page.asked('ErasePublication')).toEqual([
      { input: { id: 'gov:2025:1', earlierToo: false, reason: '个人信息保护法第四十七条。' } },
    ]),
  )
})

test('earlierOnesAreErasedTogetherUpToTheFirstThatTheyCanStillRead', () => {
  const all = [one(4, true), one(3, true), one(2), one(1, true)]
  expect(takeable('ERASE', all).map(({ number }) => number)).toEqual([4, 3, 1])
  expect(earlierOf('ERASE', all, 4)).toEqual([3])
  expect(earlierOf('WITHDRAW', all, 4)).toEqual([2])
  expect(leftToRead(all, [2])).toEqual([])
  expect(takeable('ERASE', [one(1, true, true)])).toEqual([])
})
