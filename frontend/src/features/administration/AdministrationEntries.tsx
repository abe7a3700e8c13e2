import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { administrationActWord } from '../../graphql/generated/words/administrationActWord'
import { dayText, shownTime } from '../../components/chinaTime'
import styles from './Administration.module.css'

const administrationEntry = graphql(/* GraphQL */ `
  fragment AdministrationEntries_entry on AdministrationEntry {
    number
    at
    by
    act
    what
    from
    reason
  }
`)

/** 管理记录: what was decided, by whom and why, latest first. */
export function AdministrationEntries({ entries }: { entries: readonly FragmentType<typeof administrationEntry>[] }) {
  const read = entries.map((entry) => readFragment(administrationEntry, entry))
  if (read.length === 0) return <p className={styles.quiet}>还没有管理记录。</p>
  return (
    <ol className={styles.entries} reversed>
      {read.map(({ number, at, by, act, what, from, reason }) => (
        <li key={number}>
          <strong>{administrationActWord[act]}</strong>　{what}
          {from && `，自${dayText(from)}起`}。
          <div className={styles.quiet}>
            {by}，{shownTime(at)}。依据或原因：{reason}
          </div>
        </li>
      ))}
    </ol>
  )
}
