import { expect, test } from 'vitest'
import { groupedRevisions, type ListedRevision } from './revisionGroups'

const saved = (number: number, by: string, at: string, action: ListedRevision['action'] = 'SAVE'): ListedRevision => ({
  number,
  by,
  at,
  action,
  erased: false,
})

test('makesOneLineOfWhatOnePersonSavedOnOneDayOfChina', () => {
  const groups = groupedRevisions([
    // Past midnight in China, though not in the server's time.
    saved(7, '马文静', '2026-01-05T16:10:00Z'),
    saved(6, '马文静', '2026-01-05T15:50:00Z'),
    saved(5, '马文静', '2026-01-05T09:00:00Z'),
    saved(4, '杨晓帆', '2026-01-05T08:00:00Z'),
    saved(3, '马文静', '2026-01-05T07:00:00Z'),
    saved(2, '马文静', '2026-01-05T06:00:00Z', 'RESTORE'),
    saved(1, '马文静', '2026-01-05T05:00:00Z', 'START'),
  ])
  expect(groups.map(({ first, last, by }) => [first.number, last.number, by])).toEqual([
    [7, 7, '马文静'],
    [5, 6, '马文静'],
    [4, 4, '杨晓帆'],
    [3, 3, '马文静'],
    [2, 2, '马文静'],
    [1, 1, '马文静'],
  ])
})
