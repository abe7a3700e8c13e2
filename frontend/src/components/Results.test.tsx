import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
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

const addresses = { next: '/publications?after=c', first: undefined }

test('a search that has not looked through all says so and offers to go on', () => {
  render(<Results found={found} addresses={addresses} count={undefined} described="" items={[]} unfinished />)

  expect(screen.getByRole('status').textContent).toContain('目前还没有找到。')
  expect(screen.queryByText(/没有符合条件的年报/)).toBeNull()
  expect(screen.getByRole('link', { name: '接着查' }).getAttribute('href')).toBe('/publications?after=c')
})

test('one that has says that there is nothing', () => {
  render(
    <Results found={{ ...found, hasNextPage: false }} addresses={addresses} count="0份年报" described="" items={[]} />,
  )

  expect(screen.queryByText(/没有符合条件的年报/)).not.toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})

const entries = (...names: string[]) => names.map((name) => ({ key: name, item: <a href={`/${name}`}>{name}</a> }))

test('who asks for more goes on reading at the first of the new entries', async () => {
  const fetchNextPage = vi.fn<() => void>()
  const shown = (items: ReturnType<typeof entries>, hasNextPage: boolean) => (
    <Results
      found={{ ...found, hasNextPage, fetchNextPage }}
      addresses={addresses}
      count=""
      described=""
      items={items}
    />
  )
  const { rerender } = render(shown(entries('甲', '乙'), true))
  await userEvent.click(screen.getByRole('link', { name: '更多' }))
  expect(fetchNextPage).toHaveBeenCalledOnce()
  rerender(shown(entries('甲', '乙', '丙', '丁'), false))
  expect(document.activeElement).toBe(screen.getByRole('link', { name: '丙' }))
  rerender(shown(entries('甲', '乙', '丙', '丁', '戊'), false))
  expect(document.activeElement).toBe(screen.getByRole('link', { name: '丙' }))
})
