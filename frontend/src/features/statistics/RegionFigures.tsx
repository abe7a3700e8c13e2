import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { figureText } from '../../components/figures'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { statisticsAddress } from '../publication/addresses'
import { keyFigures, type Forms } from './keyFigures'

const mostFigures = 4

const figuresQuery = graphql(/* GraphQL */ `
  query RegionFigures($agency: ID!, $year: Int!) {
    tally(agency: $agency, year: $year) {
      agency {
        name
      }
      coverage {
        expected
        included
        complete
      }
      cells {
        ref
        number
      }
    }
  }
`)

/** What a region's reports of a year add up to (主要数字), never without how many they are. */
export function RegionFigures({ agency, year, forms }: { agency: string; year: number; forms: Forms }) {
  const { data } = useQuery({
    queryKey: ['region figures', agency, year],
    queryFn: ({ signal }) => execute(figuresQuery, { agency, year }, { signal }),
  })
  if (!data || data.tally.cells.length === 0) return null
  const { coverage, cells } = data.tally
  const shown = keyFigures(forms)
    .newest.slice(0, mostFigures)
    .flatMap(({ cell, title, unit }) => {
      const found = cells.find(({ ref }) => ref === cell)
      return found ? [{ cell, title, unit, number: found.number }] : []
    })
  return (
    <section className="region-figures" aria-labelledby="figures">
      <h2 id="figures">
        {data.tally.agency.name}
        {year}年数据
      </h2>
      <dl className="key-figures">
        {shown.map(({ cell, title, unit, number }) => (
          <div key={cell}>
            <dt>{title}</dt>
            <dd className="tabular">
              {number === null ? (
                <span className="no-figure">无数据</span>
              ) : (
                <>
                  {figureText(number)}
                  <span className="unit">{unit}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="aside tabular">
        由已公布的年报相加，下级人民政府的年报已含其所辖各机关：应计入 {coverage.expected} 个机关，已计入{' '}
        {coverage.included} 个，
        {coverage.complete ? '汇总完整' : '汇总不完整'}。
      </p>
      <p>
        <Link href={statisticsAddress(agency, year)}>数据统计</Link>
      </p>
    </section>
  )
}
