import { Link } from 'wouter'
import type { RequestTableQuery } from '../../graphql/generated/graphql'
import { requestsAddress } from './requestFilter'
import styles from './Request.module.css'

interface CountedTableProps {
  agency: string
  year: number
  table: RequestTableQuery['requestTable']
  form: RequestTableQuery['edition']['tables'][number]
}

/** 表三 as the register makes it; each number leads to the requests it counts. */
export function CountedTable({ agency, year, table, form }: CountedTableProps) {
  const numbers = new Map(table.cells.map(({ ref, number }) => [ref, number]))
  return (
    <div className={styles.wide}>
      <table className={styles.counted}>
        <thead>
          <tr>
            <th>行</th>
            {form.columns.map(({ key, label }) => (
              <th key={key}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.groups.length > 1 && <small>{row.groups.at(-1)}</small>}
                {row.label.replace(/（区分处理.*/u, '')}
              </th>
              {form.columns.map((column) => {
                const ref = `requests.${row.key}.${column.key}`
                const number = numbers.get(ref) ?? 0
                return (
                  <td key={column.key}>
                    {number === 0 ? (
                      <span className={styles.quiet}>0</span>
                    ) : (
                      <Link
                        href={`/desk/requests?${requestsAddress({ agency, show: 'all', mine: false, find: '', year: null, cell: { year, ref }, column: null })}`}
                        className="desk-link"
                      >
                        {number}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
