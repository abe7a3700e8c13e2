import type { ReactNode } from 'react'
import { conclusionWord } from '../../../graphql/generated/words/conclusionWord'
import { shownTime } from '../../../components/chinaTime'
import type { EditionForm } from '../../report/form'
import type { PartKey } from '../../report/parts'
import { CellChangeLine } from '../../revision/CellChangeLine'
import { CellChanges } from '../../revision/CellChanges'
import { ChangedText } from '../../revision/ChangedText'
import { partKey, partName } from '../../revision/partName'
import { type Returned, returnedWhere, stateWord } from './returned'
import styles from '../Unseen.module.css'

interface ReturnedBesideProps {
  form: EditionForm
  returned: Returned
  revision: number
  aside: (part: PartKey) => ReactNode
}

/** 退回意见与办理: what was asked, what was answered, and what changed, side by side. */
export function ReturnedBeside({ form, returned, revision, aside }: ReturnedBesideProps) {
  const { reason, by, at, items, revision: then } = returned
  return (
    <section className={styles.part} aria-labelledby="returned-title">
      <h3 id="returned-title">
        退回意见与办理{items.length > 0 && <span className={styles.count}>{items.length} 处</span>}
      </h3>
      <p>
        {by}于 {shownTime(at)} {returnedWhere(returned)}版本 {then}：
        {returned.conclusion && `${conclusionWord[returned.conclusion]}。`}
        {reason}
      </p>
      {items.length > 0 && (
        <ol className={styles.asked}>
          {items.map(({ part, note, excerpt, answer, changed, changedCells, changedTexts }) => (
            <li key={part} aria-label={partName(form, part)}>
              <div>
                <span className={styles.label}>要求</span>
                <strong>{partName(form, part)}</strong>
                {excerpt && <p className={styles.quiet}>{excerpt}</p>}
                {note && <p>{note}</p>}
              </div>
              <div>
                <span className={styles.label}>办理</span>
                <span data-open={(!changed && !answer) || undefined} className={styles.state}>
                  {stateWord({ changed, answer })}
                </span>
                {answer && (
                  <p>
                    {answer.text}
                    <span className={styles.quiet}>
                      　{answer.by} {shownTime(answer.at)}
                    </span>
                  </p>
                )}
              </div>
              <div>
                <span className={styles.label}>改动</span>
                {changedCells.length + changedTexts.length === 0 && <span className={styles.quiet}>没有改动</span>}
                {changedCells.length > 0 &&
                  (changedCells.length === 1 && changedCells[0]?.ref === part ? (
                    <CellChangeLine change={changedCells[0]} />
                  ) : (
                    <CellChanges
                      forms={[form]}
                      caption={`${partName(form, part)}的改动`}
                      changes={changedCells}
                      from={`版本 ${then}`}
                      to={`版本 ${revision}`}
                    />
                  ))}
                {changedTexts.map((text) => (
                  <ChangedText key={text.part} form={form} part={text.part} pieces={text.pieces} />
                ))}
                {aside(partKey(part))}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
