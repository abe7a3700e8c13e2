import { figureText } from '../../components/figures'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { CellChanges_ChangeFragment } from '../../graphql/generated/graphql'
import { cellLabel, type EditionForm } from '../report/form'
import styles from './Revisions.module.css'

const cellChange = graphql(/* GraphQL */ `
  fragment CellChanges_change on CellChange {
    ref
    before {
      kind
      number
      note
    }
    after {
      kind
      number
      note
    }
  }
`)

type Cell = CellChanges_ChangeFragment['before']

interface CellChangesProps {
  form: EditionForm
  changes: readonly FragmentType<typeof cellChange>[]
  from: number
  to: number
}

/** Cells with what they said before and after, and by how much they differ. */
export function CellChanges({ form, changes, from, to }: CellChangesProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>单元格变动</caption>
        <thead>
          <tr>
            <th scope="col">单元格</th>
            <th scope="col">版本 {from}</th>
            <th scope="col">版本 {to}</th>
            <th scope="col">增减</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((masked) => {
            const { ref, before, after } = readFragment(cellChange, masked)
            return (
              <tr key={ref}>
                <th scope="row">{cellLabel(form, ref)}</th>
                <td className={styles.number}>{cellText(before)}</td>
                <td className={styles.number}>{cellText(after)}</td>
                <td className={styles.number}>{difference(before, after)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function cellText({ kind, number, note }: Cell): string {
  const said = kind === 'NUMBER' && number !== null ? figureText(number) : kind === 'BLANK' ? '未填' : '不适用'
  return note ? `${said}（${note}）` : said
}

function difference(before: Cell, after: Cell): string {
  if (before.number === null || after.number === null) return '—'
  // Decimals of at most four places: what is added up in binary is rounded back.
  const by = Number((after.number - before.number).toFixed(6))
  return by > 0 ? `+${figureText(by)}` : figureText(by)
}
