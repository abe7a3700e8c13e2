import type { BoardColumn } from '../../graphql/generated/graphql'
import { boardColumnWord } from '../../graphql/generated/words/boardColumnWord'
import type { BoardCounts } from './board'
import styles from './Board.module.css'
import { countOf } from './countOf'

/** What is counted of all agencies; a press shows only those in which there is any of it. */
export function BoardTotals({
  totals,
  column,
  onColumn,
}: {
  totals: BoardCounts
  column: BoardColumn | null
  onColumn: (column: BoardColumn | null) => void
}) {
  return (
    <div role="group" aria-label="合计" className={styles.totals}>
      {(Object.keys(boardColumnWord) as BoardColumn[]).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === column}
          data-none={countOf(totals, each) === 0 || undefined}
          data-late={each === 'OVERDUE' || each === 'LATE' || undefined}
          onClick={() => onColumn(each === column ? null : each)}
        >
          {boardColumnWord[each]} <strong>{countOf(totals, each)}</strong>
        </button>
      ))}
    </div>
  )
}
