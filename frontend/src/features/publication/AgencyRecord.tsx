import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { publicationAddress } from './addresses'
import { NumberHistory } from './NumberHistory'

const agencyRecord = graphql(/* GraphQL */ `
  fragment AgencyRecord_agency on Agency {
    code
    numbers {
      id
      year
      number
      withdrawn
      superseded
      ...NumberHistory_number
    }
  }
`)

/** Everything an agency ever published, year by year, with what was corrected or withdrawn. */
export function AgencyRecord({ agency: masked }: { agency: FragmentType<typeof agencyRecord> }) {
  const { code, numbers } = readFragment(agencyRecord, masked)
  const years = [...new Set(numbers.map(({ year }) => year))]
  return (
    <ol className="results record">
      {years.map((year) => {
        const ofYear = numbers.filter((each) => each.year === year)
        const withdrawn = ofYear.some((each) => each.withdrawn && !each.superseded)
        return (
          <li key={year}>
            <h3 className="tabular">
              <Link href={publicationAddress(code, year)}>{year}年度报告</Link>
              {withdrawn && <span className="state grave">已撤回</span>}
            </h3>
            <NumberHistory agency={code} numbers={ofYear} />
          </li>
        )
      })}
    </ol>
  )
}
