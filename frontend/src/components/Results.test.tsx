import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Results } from './Results'

const found = {
  isPending: false,
  isPlaceholderData: false,
  error: null,
  hasNextPage: true,
  isFetchingNextPage: false,
  refetch: () => undefined,
  fetchNextPage: () => undefined,
}

test('a search that has not looked through all says so and offers to go on', () => {
  render(<Results found={found} count={undefined} described="" items={[]} unfinished />)

  expect(screen.getByRole('status').textContent).toContain('目前还没有找到。')
  expect(screen.queryByText(/没有符合条件的年报/)).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '接着查' }).disabled).toBe(false)
})

test('one that has says that there is nothing', () => {
  render(<Results found={{ ...found, hasNextPage: false }} count="0份年报" described="" items={[]} />)

  expect(screen.queryByText(/没有符合条件的年报/)).not.toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
})
