import type { ReactNode } from 'react'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { cellLabel, type EditionForm } from '../report/form'
import type { PartKey } from '../report/parts'
import { cellText, difference } from './cellWords'
import styles from './Revisions.module.css'

export const cellChange = graphql(/* GraphQL */ `
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

interface CellChangesProps {
  /** Of the later state and of the earlier, for the names of the cells. */
  forms: readonly EditionForm[]
  changes: readonly FragmentType<typeof cellChange>[]
  /** What the two states are called. */
  from: string
  to: string
  caption?: string
  /** What can be done at a cell. */
  aside?: ((part: PartKey) => ReactNode) | undefined
}

/** Cells with what they said before and after, and by how much they differ; on a phone two lines a cell. */
export function CellChanges({ forms, changes, from, to, caption = '单元格变动', aside }: CellChangesProps) {
  return (
    <table className={`${styles.table} ${styles.cells}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">单元格</th>
          <th scope="col" className={styles.number}>
            {from}
          </th>
          <th scope="col" className={styles.number}>
            {to}
          </th>
          <th scope="col" className={styles.number}>
            增减
          </th>
          {aside && (
            <th scope="col">
              <span className="read-only-aloud">退回</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {changes.map((masked) => {
          const { ref, before, after } = readFragment(cellChange, masked)
          return (
            <tr key={ref}>
              <th scope="row">{labelIn(forms, ref)}</th>
              <td className={`${styles.number} ${styles.before}`}>{cellText(before)}</td>
              <td className={`${styles.number} ${styles.after}`}>{cellText(after)}</td>
              <td className={styles.number}>{difference(before, after)}</td>
              {aside && <td className={styles.number}>{aside(`cell:${ref}`)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function labelIn(forms: readonly EditionForm[], ref: string): string {
  return forms.map((form) => cellLabel(form, ref)).find((label) => label !== ref) ?? ref
}
