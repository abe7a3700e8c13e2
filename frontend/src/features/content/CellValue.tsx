import { figureText } from '../../components/figures'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'

const cellValue = graphql(/* GraphQL */ `
  fragment CellValue_cell on Cell {
    kind
    number
  }
`)

/** What stands in a cell (单元格): a number, zero included, or in words that there is none. */
export function CellValue({ cell: masked }: { cell: FragmentType<typeof cellValue> }) {
  const { kind, number } = readFragment(cellValue, masked)
  switch (kind) {
    case 'NUMBER':
      return (
        <span className={number === 0 ? 'figure zero' : 'figure'}>{number === null ? '' : figureText(number)}</span>
      )
    case 'BLANK':
      return <span className="no-figure">未填</span>
    case 'NOT_APPLICABLE':
      return <span className="no-figure">不适用</span>
  }
}
