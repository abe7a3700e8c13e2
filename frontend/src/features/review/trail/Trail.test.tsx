import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openReview } from '../reviewForTests'
import { Trail } from './Trail'

afterEach(() => vi.unstubAllGlobals())

function entry(action: string, revision: number, reason: string | null = null, tried: string | null = null) {
  return {
    node: {
      at: '2026-01-14T09:30:00+08:00',
      by: '马文静',
      action,
      step: null,
      tried,
      from: revision - 1,
      revision,
      reason,
      numbers: [],
      erased: false,
      hash: `${action}${revision}`.padEnd(64, '0'),
    },
  }
}

function page(endCursor: string | null, edges: ReturnType<typeof entry>[]) {
  return {
    report: {
      id: 'gov:2025',
      trailEntries: { totalCount: 5, pageInfo: { hasNextPage: endCursor !== null, endCursor }, edges },
    },
  }
}

// The timeline asks how wide the window is.
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
})

test('latestFirstAndEarlierOnesWhenAskedForWithARunOfSavesAsOneLine', async () => {
  const pages = [
    page('NA', [entry('SUBMIT', 4, '请审。'), entry('SAVE', 4), entry('SAVE', 3)]),
    page(null, [entry('SAVE', 2), entry('START', 1)]),
  ]
  const { asked } = openReview(
    <Trail report="gov:2025" />,
    {},
    {
      get Trail() {
        return pages.shift() ?? {}
      },
    },
  )

  expect((await screen.findAllByRole('listitem')).map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^报送　马文静.*请审。$/),
    expect.stringMatching(/^保存 2 次　马文静.*版本 2 → 4/),
  ])
  expect(screen.getByText(/共 5 条/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '更早的留痕' }))
  await screen.findByText('开始编写')
  expect(screen.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^报送/),
    expect.stringMatching(/^保存 3 次　马文静.*版本 1 → 4/),
    expect.stringMatching(/^开始编写/),
  ])
  expect(screen.queryByRole('button', { name: '更早的留痕' })).toBeNull()
  expect(asked('Trail')).toEqual([
    { id: 'gov:2025', after: null },
    { id: 'gov:2025', after: 'NA' },
  ])
})

test('whatWasRefusedIsNamedBeItAnActionOrAClaim', async () => {
  const edges = [entry('REFUSE', 2, '已由他人认领。', 'CLAIM'), entry('REFUSE', 2, '须由另一人审核。', 'APPROVE')]
  openReview(<Trail report="gov:2025" />, {}, { Trail: page(null, edges) })

  expect((await screen.findAllByRole('listitem')).map((line) => line.textContent)).toEqual([
    expect.stringMatching(/^认领未获允许.*已由他人认领。$/),
    expect.stringMatching(/^通过未获允许.*须由另一人审核。$/),
  ])
})
