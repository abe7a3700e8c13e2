import { Link } from 'wouter'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'
import { publicationsAddress } from '../publication/addresses'
import type { Filter } from '../publication/filter'

const facetsFragment = graphql(/* GraphQL */ `
  fragment Facets_facets on Facets {
    complete
    years {
      year
      count
    }
    regions {
      agency {
        code
        name
      }
      count
    }
    kinds {
      kind
      count
    }
  }
`)

interface Props {
  facets: FragmentType<typeof facetsFragment>
  filter: Filter
}

interface Choice {
  word: string
  count: number
  chosen: Filter
}

/** By what a result can be narrowed down (分面); what would leave it as it is is not offered. */
export function Facets({ facets: masked, filter }: Props) {
  const { complete, years, regions, kinds } = readFragment(facetsFragment, masked)
  const { kind, ...ofAllKinds } = filter
  const offered: [string, Choice[]][] = [
    ['年度', years.map(({ year, count }) => ({ word: `${year}年`, count, chosen: { ...filter, year } }))],
    [
      '地区',
      regions.map(({ agency: { code, name }, count }) => ({
        word: name,
        count,
        chosen: { ...filter, agency: code, below: true },
      })),
    ],
    [
      '机关类别',
      kinds.map((each) => ({
        word: agencyKindWord[each.kind],
        count: each.count,
        chosen: { ...filter, kind: each.kind },
      })),
    ],
  ]
  const shown = offered.filter(([, choices]) => choices.length > 1)
  if (shown.length === 0 && !kind) return null
  return (
    <nav className="facets" aria-label="缩小范围">
      {shown.map(([name, choices]) => (
        <dl key={name}>
          <dt>{name}</dt>
          {choices.map(({ word, count, chosen }) => (
            <dd key={word}>
              <Link href={publicationsAddress(chosen)}>{word}</Link>
              <span className="tabular">{count}</span>
            </dd>
          ))}
        </dl>
      ))}
      {kind && (
        <p>
          <Link href={publicationsAddress(ofAllKinds)}>不限机关类别</Link>
        </p>
      )}
      {!complete && <p className="aside">份数只计了最先找到的一部分。</p>}
    </nav>
  )
}
