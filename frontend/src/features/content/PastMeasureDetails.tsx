import { dayText } from '../../components/chinaTime'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { measureStatusWord } from '../../graphql/generated/words/measureStatusWord'

const pastMeasureDetails = graphql(/* GraphQL */ `
  fragment PastMeasureDetails_pastMeasure on PastMeasure {
    year
    text
    owner
    due
    status
    note
  }
`)

/** What an earlier report announced, and what this one says became of it (落实情况). */
export function PastMeasureDetails({ pastMeasure }: { pastMeasure: FragmentType<typeof pastMeasureDetails> }) {
  const { year, text, owner, due, status, note } = readFragment(pastMeasureDetails, pastMeasure)
  const promised = [`${year}年报告提出`, owner, due && `${dayText(due)}前完成`].filter(Boolean).join('，')
  const became = status ? measureStatusWord[status] : '没有说明'
  return (
    <>
      <p>{text}</p>
      <dl>
        <div>
          <dt>原定</dt>
          <dd>{promised}</dd>
        </div>
        <div>
          <dt>落实情况</dt>
          <dd>{note ? `${became}：${note}` : became}</dd>
        </div>
      </dl>
    </>
  )
}
