import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { ColumnChart } from './ColumnChart'
import { keyFigures, type Forms } from './keyFigures'

const yearOfTrend = graphql(/* GraphQL */ `
  fragment TallyTrend_year on Tally {
    year
    coverage {
      expected
      included
    }
    cells {
      ref
      number
    }
    government {
      cells {
        ref
        number
      }
    }
  }
`)

const tallyTrend = graphql(/* GraphQL */ `
  fragment TallyTrend_tally on Tally {
    ...TallyTrend_year
    before {
      ...TallyTrend_year
    }
  }
`)

interface Props {
  tally: FragmentType<typeof tallyTrend>
  forms: Forms
}

const mostFigures = 3

/** The main sums over the years. Each year says how many agencies are in it, for no two years have the same. */
export function TallyTrend({ tally: masked, forms }: Props) {
  const tally = readFragment(tallyTrend, masked)
  // toReversed is newer than the browsers in offices.
  // oxlint-disable-next-line unicorn/no-array-reverse
  const years = readFragment(yearOfTrend, [tally, ...tally.before]).reverse()
  return (
    <div className="charts">
      {keyFigures(forms)
        .newest.slice(0, mostFigures)
        .map(({ cell, title, unit }) => (
          <ColumnChart
            key={cell}
            title={title}
            unit={unit ?? ''}
            points={years.map(({ year, coverage, government, cells }) => ({
              year,
              number: numberOf(cells, cell),
              absent: '无数据',
              coverage,
              beside: numberOf(government?.cells ?? [], cell),
            }))}
          />
        ))}
    </div>
  )
}

function numberOf(cells: readonly { ref: string; number: number | null }[], ref: string): number | null {
  return cells.find((cell) => cell.ref === ref)?.number ?? null
}
