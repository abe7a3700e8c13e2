import { Link } from 'wouter'
import { dayText } from '../../components/chinaTime'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { publicationAddress } from './addresses'

const numberHistory = graphql(/* GraphQL */ `
  fragment NumberHistory_number on PublicationNumber {
    id
    year
    number
    publishedAt
    correctionNote
    withdrawn
    withdrawalReason
    withdrawnAt
    erasure {
      reason
      at
    }
    superseded
  }
`)

interface Props {
  agency: string
  /** Of one year, latest first. */
  numbers: readonly FragmentType<typeof numberHistory>[]
  /** The number that is being read, if one is. */
  shown?: number
}

/** Every number (历次发布) of one year's report: when, why, and what became of it. */
export function NumberHistory({ agency, numbers: masked, shown }: Props) {
  const numbers = masked.map((each) => readFragment(numberHistory, each))
  return (
    <ol className="numbers tabular">
      {numbers.map(
        ({
          id,
          year,
          number,
          publishedAt,
          correctionNote,
          withdrawn,
          withdrawalReason,
          withdrawnAt,
          erasure,
          superseded,
        }) => (
          <li key={id} aria-current={number === shown ? 'true' : undefined}>
            <p>
              <Link href={publicationAddress(agency, year, superseded ? number : undefined)}>第{number}版</Link>
              <time dateTime={publishedAt}>{dayText(publishedAt)}</time>
              <span className={withdrawn ? 'state grave' : 'state'}>
                {withdrawn ? '已撤回' : superseded ? '已被更正' : '现行'}
              </span>
              {number === shown && <span>（正在阅读）</span>}
            </p>
            {correctionNote && <p>更正说明：{correctionNote}</p>}
            {number > 1 && !withdrawn && (
              <p>
                <Link href={`${publicationAddress(agency, year, number)}/changes`}>更正了什么</Link>
              </p>
            )}
            {withdrawalReason && (
              <p>
                {withdrawnAt && `${dayText(withdrawnAt)}撤回，`}撤回原因：{withdrawalReason}
              </p>
            )}
            {erasure && (
              <p>
                {dayText(erasure.at)}依法删除内容，原因：{erasure.reason}
              </p>
            )}
          </li>
        ),
      )}
    </ol>
  )
}
