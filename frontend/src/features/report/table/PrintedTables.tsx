import { type CSSProperties, Fragment, type ReactNode } from 'react'
import type { Placed } from '../../content/tableGrid'
import { HeadingCell } from './HeadingCell'
import styles from './TableEditor.module.css'
import { isFew, type PrintedTable, roles, type TableLayout } from './tableLayout'

/** Of one number, where a line has few of them. */
const VALUE_WIDTH = 120

interface PrintedTablesProps {
  layout: TableLayout
  value: (ref: string, place: Placed, of: PrintedTable) => ReactNode
}

/** What stands in the grid: headings and values as the official form prints them, several tables each under its title. */
export function PrintedTables({ layout, value }: PrintedTablesProps) {
  const { stub, values, most, tables } = layout
  const joined = tables.length > 1
  const line = (cells: Placed[], of: PrintedTable) =>
    cells.map((cell) =>
      cell.ref ? (
        value(cell.ref, cell, of)
      ) : (
        <HeadingCell
          key={cell.column}
          cell={cell}
          stub={of.printed.stub}
          head={of.printed.head.length}
          span={of.span(cell)}
        />
      ),
    )
  return (
    <>
      {isFew(layout) && (
        <colgroup>
          <col span={stub} />
          <col span={values} style={{ '--value': `${(VALUE_WIDTH * most) / values}px` } as CSSProperties} />
        </colgroup>
      )}
      {tables.map((of) => {
        const { table, printed } = of
        const head = printed.head.map((cells) => (
          <tr key={cells[0]?.row} {...roles.row} data-above>
            {line(cells, of)}
          </tr>
        ))
        return (
          <Fragment key={table.key}>
            {joined ? (
              <tbody {...roles.group} className={styles.above}>
                <tr {...roles.row}>
                  <th {...roles.heading} scope="colgroup" colSpan={stub + values}>
                    {table.title}
                  </th>
                </tr>
                {head}
              </tbody>
            ) : (
              <thead {...roles.group}>{head}</thead>
            )}
            {printed.bodies.map((body) => (
              <tbody key={body[0]?.[0]?.row} {...roles.group}>
                {body.map((cells) => (
                  <tr key={cells[0]?.row} {...roles.row}>
                    {line(cells, of)}
                  </tr>
                ))}
              </tbody>
            ))}
          </Fragment>
        )
      })}
    </>
  )
}
