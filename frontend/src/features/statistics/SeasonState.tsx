import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { Punctuality } from '../../graphql/generated/graphql'

const seasonState = graphql(/* GraphQL */ `
  fragment SeasonState_timeliness on Timeliness {
    year
    legalDates
    expected
    published
    totals {
      punctuality
      agencies
    }
  }
`)

/** How far the season is (公布情况): how many published of how many that must, and who was late. */
export function SeasonState({ timeliness: masked }: { timeliness: FragmentType<typeof seasonState> }) {
  const { year, legalDates, expected, published, totals } = readFragment(seasonState, masked)
  const count = (punctuality: Punctuality) => totals.find((each) => each.punctuality === punctuality)?.agencies ?? 0
  const parts = [
    { count: count('LATE'), what: '逾期公布', only: 'late' },
    { count: count('NEVER'), what: '逾期没有公布', only: 'missing' },
    { count: count('PENDING'), what: '没有公布、未到期', only: 'missing' },
  ].filter((part) => part.count > 0)
  return (
    <section className="season-state" aria-labelledby="season">
      <h2 id="season">{year}年度年报公布情况</h2>
      {expected === 0 ? (
        <p>没有{year}年度的报送范围记录，不知道哪些机关应当公布。</p>
      ) : (
        <>
          <p className="tabular">
            应公布 {expected} 个机关，已公布 <strong>{published}</strong> 个
            {parts.map((part) => (
              <span key={part.what}>
                ，
                <Link href={`/timeliness?year=${year}&only=${part.only}`}>
                  {part.what} {part.count} 个
                </Link>
              </span>
            ))}
            。
          </p>
          <p className="aside">{legalDates}</p>
        </>
      )}
      <p>
        <Link href="/timeliness">各机关公布时限</Link>
      </p>
    </section>
  )
}
