import { Link } from 'wouter'
import type { RequestTableQuery } from '../../graphql/generated/graphql'
import styles from './Request.module.css'

interface CountedTableProps {
  cells: RequestTableQuery['requestTable']['cells']
  form: RequestTableQuery['edition']['tables'][number]
  /** What it is called on the page. */
  name: string
  /** Where that is listed which a cell counts. */
  address: (ref: string) => string
}

/** A table as the register makes it; each number leads to what it counts. */
export function CountedTable({ cells, form, name, address }: CountedTableProps) {
  const numbers = new Map(cells.map(({ ref, number }) => [ref, number]))
  return (
    <section className={styles.wide} tabIndex={0} aria-label={name}>
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
                const ref = `${form.key}.${row.key}.${column.key}`
                const number = numbers.get(ref) ?? 0
                return (
                  <td key={column.key}>
                    {number === 0 ? (
                      <span className={styles.quiet}>0</span>
                    ) : (
                      <Link href={address(ref)} className="desk-link">
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
    </section>
  )
}
