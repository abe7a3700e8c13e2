import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { ShareTable } from './ShareTable'

const tallyDivisions = graphql(/* GraphQL */ `
  fragment TallyDivisions_tally on Tally {
    coverage {
      expected
      included
    }
    divisions {
      key
      title
      unit
      shares {
        key
        name
        part
        value
      }
    }
  }
`)

/** How requests were answered and reviews ended, as the server worked it out from the sums. */
export function TallyDivisions({ tally: masked }: { tally: FragmentType<typeof tallyDivisions> }) {
  const { coverage, divisions } = readFragment(tallyDivisions, masked)
  return (
    <div className="share-tables">
      {divisions.map(({ key, title, unit, shares }) => (
        <ShareTable key={key} title={title} unit={unit} shares={shares} coverage={coverage} />
      ))}
    </div>
  )
}
