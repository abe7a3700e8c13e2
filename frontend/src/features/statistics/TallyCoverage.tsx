import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyAddress } from '../publication/addresses'

const tallyCoverage = graphql(/* GraphQL */ `
  fragment TallyCoverage_tally on Tally {
    year
    coverage {
      expected
      included
      missing {
        code
        name
      }
    }
  }
`)

/** Whose publications the figures hold, and by name whose they lack. */
export function TallyCoverage({ tally: masked }: { tally: FragmentType<typeof tallyCoverage> }) {
  const { year, coverage } = readFragment(tallyCoverage, masked)
  const { expected, included, missing } = coverage
  return (
    <div className="coverage">
      <p className="tabular">
        {year}年度应计入 <strong>{expected}</strong> 个机关，已计入 <strong>{included}</strong> 个
        {missing.length > 0 && (
          <>
            ，缺 <strong>{missing.length}</strong> 个
          </>
        )}
        。有下级机关的人民政府，其年报已含下级数据，不重复计入。
      </p>
      {missing.length > 0 && (
        <details>
          <summary>未计入的机关</summary>
          <ul className="agency-names">
            {missing.map(({ code, name }) => (
              <li key={code}>
                <Link href={agencyAddress(code)}>{name}</Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
