import { Tag } from 'antd'
import { chinaTimeShort, shownDay } from '../../components/chinaTime'
import { MaterialButton } from './MaterialButton'
import styles from './Request.module.css'
import type { RequestCase } from './requests'

/** 办理记录: what happened, the latest first; what was recorded wrongly stays readable. */
export function Facts({
  request,
  facts,
  onRectify,
}: {
  request: string
  facts: RequestCase['facts']
  onRectify: (fact: RequestCase['facts'][number]) => void
}) {
  return (
    <ol className={styles.facts} reversed>
      {latestFirst(facts).map((fact) => (
        <li key={fact.number} data-rectified={fact.rectified || undefined}>
          <span className={styles.when}>{shownDay(fact.on)}</span>
          <div>
            <p>
              {fact.rectified ? <del>{fact.sentence}</del> : fact.sentence}
              {fact.rectified && <Tag color="warning">已更正</Tag>}
              {fact.lateEntry && <Tag>补录</Tag>}
            </p>
            {fact.material && <MaterialButton request={request} number={fact.number} kind={fact.material} />}
            {fact.text && <p className={styles.said}>{fact.text}</p>}
            <small>
              {fact.by} 登记于 {chinaTimeShort(fact.recordedAt)}
              {fact.mayMove && (
                <button type="button" className={styles.plain} onClick={() => onRectify(fact)}>
                  更正第 {fact.number} 项
                </button>
              )}
            </small>
          </div>
        </li>
      ))}
    </ol>
  )
}

function latestFirst(facts: RequestCase['facts']) {
  // toSorted is newer than the browsers in offices.
  // oxlint-disable-next-line unicorn/no-array-sort
  return [...facts].sort((one, other) => other.number - one.number)
}
