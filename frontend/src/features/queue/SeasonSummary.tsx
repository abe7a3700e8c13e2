import { Link } from 'wouter'
import { graphql } from '../../graphql/generated/gql'
import type { SeasonSummary_ProgressFragment } from '../../graphql/generated/graphql'
import styles from './Queue.module.css'

export const seasonProgress = graphql(/* GraphQL */ `
  fragment SeasonSummary_progress on Progress {
    expected
    published
    inReview
    drafting
    late {
      code
      name
    }
    unratified {
      code
    }
  }
`)

interface SeasonSummaryProps {
  year: number
  name: string
  progress: SeasonSummary_ProgressFragment
}

/** 年报季: how far the agencies in sight are with a year's reports. */
export function SeasonSummary({ year, name, progress }: SeasonSummaryProps) {
  const { expected, published, inReview, drafting, late, unratified } = progress
  const counts = [
    ['应报送', expected],
    ['已发布', published],
    ['审核中、待发布', inReview],
    ['编写中', drafting],
    ['未开始', Math.max(0, expected - published - inReview - drafting)],
    ['逾期未发布', late.length],
  ] as const
  return (
    <section aria-label={`${year} 年度`}>
      <h3>
        {year} 年度 <small className={styles.quiet}>{name}</small>
      </h3>
      {expected === 0 ? (
        <p className={styles.quiet}>
          这一年度没有须报送的机关。报送范围由
          <Link href="/desk/admin/season" className="desk-link">
            报送范围
          </Link>
          确定。
        </p>
      ) : (
        <dl className={styles.counts}>
          {counts.map(([word, count]) => (
            <div key={word} data-late={(word === '逾期未发布' && count > 0) || undefined}>
              <dt>{word}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {late.length > 0 && (
        <p>
          逾期未发布：
          {late
            .slice(0, MOST)
            .map((one) => one.name)
            .join('、')}
          {late.length > MOST && `等 ${late.length} 个机关`}。
        </p>
      )}
      {unratified.length > 0 && <p>{unratified.length} 份紧急发布的年报还没有补办审签。</p>}
      {expected > 0 && (
        <p>
          <Link href={`/desk/season?year=${year}`} className="desk-link">
            {year} 年度各机关填报情况
          </Link>
        </p>
      )}
    </section>
  )
}

const MOST = 5
