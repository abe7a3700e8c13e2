import type { Doubts_ImportFragment } from '../../graphql/generated/graphql'
import styles from './Doubts.module.css'

/** 未采用的数字: numbers of section one that became neither a channel's nor a cell's, marked in their sentences. */
export function NotTaken({ sentences }: { sentences: Doubts_ImportFragment['notTaken'] }) {
  return (
    <>
      <p>第一部分中的这些数字没有成为公开渠道或单元格的数字，只留在文字里。需要的，请在转为草稿后补填。</p>
      <ul className={styles.sentences}>
        {sentences.map(({ sentence, numbers }, place) => (
          <li key={place}>{marked(sentence, numbers)}</li>
        ))}
      </ul>
    </>
  )
}

function marked(sentence: string, numbers: readonly string[]) {
  const parts = []
  let from = 0
  for (const number of numbers) {
    const at = sentence.indexOf(number, from)
    if (at < 0) continue
    parts.push(sentence.slice(from, at), <mark key={at}>{number}</mark>)
    from = at + number.length
  }
  return [...parts, sentence.slice(from)]
}
