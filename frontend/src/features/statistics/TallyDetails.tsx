import type { TallyOfYearQuery, TallyScope } from '../../graphql/generated/graphql'
import { statisticsAddress } from '../publication/addresses'
import { cellName } from './cellName'
import { cellNumbers } from './cellNumbers'
import { Sources } from './Sources'
import { TallyRatios } from './TallyRatios'
import { TallyTables } from './TallyTables'

interface Props {
  tally: TallyOfYearQuery['tally']
  agency: string
  year: number
  scope: TallyScope
  /** Agency and year, in words. */
  name: string
  /** The cell whose sources are asked for. */
  cell: string | null
  /** Behind which of them to begin. */
  after: string | null
}

/** What lies below a tally's first view: where a number comes from, the ratios and all tables. */
export function TallyDetails({ tally, agency, year, scope, name, cell, after }: Props) {
  const sum = cell === null ? undefined : cellNumbers(tally.tables).get(cell)
  const { government } = tally
  return (
    <>
      {cell !== null && sum !== undefined && (
        <Sources
          key={`${cell} ${after}`}
          agency={agency}
          year={year}
          scope={scope}
          cell={cell}
          after={after}
          name={cellName(tally.tables, cell)}
          sum={sum}
          beside={
            government && {
              own: cellNumbers(government.tables).get(cell) ?? null,
              remainder: cellNumbers(government.remainders).get(cell) ?? null,
            }
          }
        />
      )}
      <TallyRatios tally={tally} name={name} />
      <TallyTables
        tally={tally}
        name={name}
        sources={(ref) => `${statisticsAddress(agency, year, scope)}&cell=${ref}`}
      />
    </>
  )
}
