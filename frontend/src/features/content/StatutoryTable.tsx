import { useId } from 'react'
import { Link } from 'wouter'
import type { StatutoryTable_TableFragment } from '../../graphql/generated/graphql'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { commonUnit } from '../../components/figures'
import { CellValue } from './CellValue'
import { gridOf, type Grid, type Placed } from './tableGrid'
import './statutoryTable.css'

const statutoryTable = graphql(/* GraphQL */ `
  fragment StatutoryTable_table on Table {
    key
    title
    columns {
      label
      unit
    }
    rows {
      cells {
        ref
        note
        ...CellValue_cell
      }
    }
    layout {
      cells {
        text
        ref
        scope
        columns
        rows
      }
    }
  }
`)

interface Props {
  table: FragmentType<typeof statutoryTable>
  /** Left out where a heading with the same words stands right above; it is still read out. */
  titleShown?: boolean
  /** Where a number leads; left out where it leads nowhere. */
  cellAddress?: (ref: string) => string
}

/** One of the prescribed tables (法定表格), printed with the merged headings of the official form. */
export function StatutoryTable({ table: masked, titleShown = true, cellAddress }: Props) {
  const table = readFragment(statutoryTable, masked)
  const id = useId()
  const grid = gridOf(table.layout)
  const cells = new Map(table.rows.flatMap((row) => row.cells).map((cell) => [cell.ref, cell]))
  const notes = grid.bodies.flat(2).flatMap((place) => {
    const cell = place.ref === null ? undefined : cells.get(place.ref)
    return cell?.note ? [{ ref: cell.ref, text: cell.note }] : []
  })
  const wide = grid.width > 5
  const shared = wide ? commonUnit(table.columns.map((column) => column.unit)) : null
  const idOf = (cell: Placed) => `${id}-${cell.row}-${cell.column}`
  const noteId = (ref: string) => `${id}-note-${ref}`

  const heading = (cell: Placed) => (
    <th
      key={idOf(cell)}
      id={idOf(cell)}
      scope={cell.scope?.toLowerCase()}
      colSpan={cell.columns}
      rowSpan={cell.rows}
      className={headingClass(cell, grid)}
    >
      <span>{shared === null ? withUnit(cell.text, table.columns) : cell.text}</span>
    </th>
  )
  const value = (place: Placed, ref: string) => {
    const cell = cells.get(ref)
    const note = notes.findIndex((each) => each.ref === ref)
    return (
      <td
        key={ref}
        data-ref={ref}
        headers={grid.headingsOf(place).map(idOf).join(' ')}
        colSpan={place.columns}
        rowSpan={place.rows}
        className={isLast(place, grid) ? 'sum' : undefined}
      >
        {cell &&
          (cellAddress ? (
            <Link href={cellAddress(ref)}>
              <CellValue cell={cell} />
            </Link>
          ) : (
            <CellValue cell={cell} />
          ))}
        {note >= 0 && (
          <sup>
            <a id={`${noteId(ref)}-mark`} href={`#${noteId(ref)}`} aria-label={`注${note + 1}`}>
              {note + 1}
            </a>
          </sup>
        )}
      </td>
    )
  }
  const line = (row: Placed[]) => (
    <tr key={row.map(idOf).join()}>{row.map((cell) => (cell.ref === null ? heading(cell) : value(cell, cell.ref)))}</tr>
  )

  const printed = (
    <table
      className={`statutory statutory-${table.key}`}
      aria-describedby={notes.length > 0 ? `${id}-notes` : undefined}
    >
      <caption id={`${id}-caption`}>
        <span className={titleShown ? 'title' : 'title read-only-aloud'}>{table.title}</span>
        {shared !== null && <span className="unit">单位：{shared}</span>}
      </caption>
      <colgroup>
        {Array.from({ length: grid.width }, (_, column) => (
          <col key={column} className={column < grid.stub ? `stub-${grid.stub - column}` : 'values'} />
        ))}
      </colgroup>
      <thead>{grid.head.map(line)}</thead>
      {grid.bodies.map((body) => (
        <tbody key={body[0]?.map(idOf).join()}>{body.map(line)}</tbody>
      ))}
    </table>
  )

  return (
    <>
      {wide ? (
        <>
          <p className="scroll-hint">表格较宽，可左右滑动查看。</p>
          <section className="table-region" tabIndex={0} aria-labelledby={`${id}-caption`}>
            {printed}
          </section>
        </>
      ) : (
        printed
      )}
      {notes.length > 0 && (
        <ol className="table-notes" id={`${id}-notes`} aria-label={`${table.title}的说明`}>
          {notes.map(({ ref, text }) => (
            <li key={ref} id={noteId(ref)}>
              {text} <a href={`#${noteId(ref)}-mark`}>返回表格</a>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

type Column = StatutoryTable_TableFragment['columns'][number]

/** Adds the unit to a label that does not name it itself, as 本年制发件数 and 收费金额（单位：万元） do. */
function withUnit(text: string, columns: readonly Column[]): string {
  const unit = columns.find((column) => column.label === text)?.unit
  return unit && !new RegExp(`${unit}(数|）)?$`).test(text) ? `${text}（${unit}）` : text
}

/** Whether it stands in the last column, which in table three is the sum of the others. */
const isLast = (cell: Placed, { width }: Grid) => cell.columns === 1 && cell.column === width - 1

function headingClass(cell: Placed, grid: Grid): string {
  if (cell.row < grid.head.length)
    return cell.column < grid.stub ? 'corner' : isLast(cell, grid) ? 'column sum' : 'column'
  const upright = cell.column === 0 && cell.rows > 8 ? ' upright' : ''
  return `line at-${grid.stub - cell.column}${upright}`
}
