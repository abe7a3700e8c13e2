import { Checkbox } from 'antd'
import { figureText } from '../../components/figures'
import type { EditedContent } from '../report/editedReport'
import { restingText } from '../report/numberText'
import { valueIn } from '../report/parts'
import styles from './Fill.module.css'
import { type OfferedRow, requestsAddress } from './offer'

interface OfferedRowsProps {
  name: string
  rows: readonly OfferedRow[]
  /** What the report says. */
  content: EditedContent
  year: number
  /** Whether the numbers lead to the requests they count. */
  linked: boolean
  /** Those to be taken, by reference; null where nothing can be. */
  chosen?: ReadonlySet<string> | null
  onChoose?: (refs: readonly string[], is: boolean) => void
}

/** An offer's cells, line by line as the form has them: what the register says and what the report. */
export function OfferedRows({ name, rows, content, year, linked, chosen = null, onChoose }: OfferedRowsProps) {
  return (
    // Scrolled by key also where there is nothing in it to be chosen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.rows} role="group" aria-label={name} tabIndex={0}>
      {rows.map((row) => {
        const refs = row.cells.map(({ ref }) => ref)
        const taken = chosen ? refs.filter((ref) => chosen.has(ref)).length : 0
        return (
          <fieldset key={row.key} className={styles.row}>
            <legend>{row.name}</legend>
            {chosen && refs.length > 1 && (
              <Checkbox
                className={styles.whole ?? ''}
                checked={taken === refs.length}
                indeterminate={taken > 0 && taken < refs.length}
                aria-label={`${row.name}：整行`}
                onChange={(event) => onChoose?.(refs, event.target.checked)}
              >
                整行
              </Checkbox>
            )}
            <ul className={styles.cells}>
              {row.cells.map(({ ref, column, number }) => (
                <li key={ref}>
                  {chosen ? (
                    <Checkbox
                      checked={chosen.has(ref)}
                      aria-label={`${row.name}、${column}`}
                      onChange={(event) => onChoose?.([ref], event.target.checked)}
                    >
                      {column}
                    </Checkbox>
                  ) : (
                    <span>{column}</span>
                  )}
                  <span className={styles.numbers}>
                    登记{' '}
                    {linked && number > 0 ? (
                      <a
                        href={requestsAddress(ref, year)}
                        target="_blank"
                        rel="noopener"
                        className="desk-link"
                        aria-label={`${row.name}、${column}：登记 ${number}，在新窗口查看这些${ref.startsWith('review.') ? '案件' : '申请'}`}
                      >
                        {figureText(number)}
                      </a>
                    ) : (
                      <b>{figureText(number)}</b>
                    )}{' '}
                    / 报告 {restingText(valueIn(content, `cell:${ref}`)) || '未填'}
                  </span>
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </div>
  )
}
