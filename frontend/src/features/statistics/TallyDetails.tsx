import type { TallyOfYearQuery } from '../../graphql/generated/graphql'
import { statisticsAddress } from '../publication/addresses'
import { cellName } from './cellName'
import { cellNumbers } from './shares'
import { Sources } from './Sources'
import { TallyRatios } from './TallyRatios'
import { TallyTables } from './TallyTables'

interface Props {
  tally: TallyOfYearQuery['tally']
  agency: string
  year: number
  /** Agency and year, in words. */
  name: string
  /** The cell whose sources are asked for. */
  cell: string | null
}

/** What lies below a tally's first view: where a number comes from, the ratios and all tables. */
export function TallyDetails({ tally, agency, year, name, cell }: Props) {
  const sum = cell === null ? undefined : cellNumbers(tally.tables).get(cell)
  return (
    <>
      {cell !== null && sum !== undefined && (
        <Sources key={cell} agency={agency} year={year} cell={cell} name={cellName(tally.tables, cell)} sum={sum} />
      )}
      <TallyRatios tally={tally} name={name} />
      <TallyTables tables={tally.tables} name={name} sources={(ref) => `${statisticsAddress(agency, year)}&cell=${ref}`} />
    </>
  )
}
