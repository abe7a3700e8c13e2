import type { BoardColumn } from '../../graphql/generated/graphql'
import type { BoardCounts } from './board'

/** What a column counts. */
export function countOf(counts: BoardCounts, column: BoardColumn): number {
  switch (column) {
    case 'OPEN':
      return counts.open
    case 'DUE_SOON':
      return counts.dueSoon
    case 'OVERDUE':
      return counts.overdue
    case 'PROVISIONAL':
      return counts.provisional
    case 'CLOSED':
      return counts.closed
    case 'LATE':
      return counts.late
  }
}
