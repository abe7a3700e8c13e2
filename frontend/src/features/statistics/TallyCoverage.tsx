import { Link } from 'wouter'
import type { TallyCoverage_TallyFragment } from '../../graphql/generated/graphql'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyAddress } from '../publication/addresses'

const tallyCoverage = graphql(/* GraphQL */ `
  fragment TallyCoverage_tally on Tally {
    year
    scope
    agency {
      code
      name
    }
    coverage {
      expected
      included
      complete
      missing {
        code
        name
      }
      uncounted {
        code
        name
      }
      inParts {
        code
        name
      }
    }
    government {
      publication {
        id
      }
    }
  }
`)

/** Whose publications the figures hold, and by name whose they lack. */
export function TallyCoverage({ tally: masked }: { tally: FragmentType<typeof tallyCoverage> }) {
  const tally = readFragment(tallyCoverage, masked)
  const { year, scope, agency, government } = tally
  const { expected, included, complete, inParts } = tally.coverage
  const lacking = lackingOf(tally)
  return (
    <div className="coverage">
      <p className="tabular">
        {year}年度{scope === 'OWN' && '本级'}应计入 <strong>{expected}</strong> 个机关，已计入{' '}
        <strong>{included}</strong> 个，
        <strong>{complete ? '汇总完整' : '汇总不完整'}</strong>。
        {scope === 'OWN'
          ? '下级人民政府不在其内。'
          : '下级人民政府公布的年报已含其所辖各机关的数据，只计这一份，不再另加。'}
      </p>
      {inParts.length > 0 && (
        <p>
          <strong>部分：</strong>
          {inParts.map(({ name }) => name).join('、')}的年报还没有公布，以其下级机关已公布的年报计入。
        </p>
      )}
      {government && (
        <p>{agency.name}自己的年报不参加相加，列在下面对照；其他机关都已计入、且与它一致时，汇总才算完整。</p>
      )}
      {lacking.length > 0 && (
        <details>
          <summary>未公布或未计入的机关（{lacking.length}个）</summary>
          <ul className="agency-names">
            {lacking.map(({ code, name, state }) => (
              <li key={code}>
                <Link href={agencyAddress(code)}>{name}</Link>
                <span className="aside">（{state}）</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function lackingOf({ agency, government, coverage: { missing, uncounted } }: TallyCoverage_TallyFragment) {
  const unpublished = new Set(missing.map(({ code }) => code))
  const left = new Set(uncounted.map(({ code }) => code))
  const state = (code: string) => {
    if (!left.has(code)) return '未公布，数据含于上级政府年报'
    if (unpublished.has(code)) return '未公布'
    return government && code === agency.code ? '已公布，列为对照' : '已公布，不是本年度的格式'
  }
  return [...uncounted, ...missing.filter(({ code }) => !left.has(code))].map(({ code, name }) => ({
    code,
    name,
    state: state(code),
  }))
}
