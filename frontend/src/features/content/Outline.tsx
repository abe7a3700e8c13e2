import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { sectionTitle } from './sectionTitle'

const outline = graphql(/* GraphQL */ `
  fragment Outline_content on Content {
    sections {
      number
      title
    }
    channels {
      id
    }
    problems {
      id
    }
    measures {
      id
    }
    pastMeasures {
      measure
    }
  }
`)

/** Where there is room beside the text, it stands there open; elsewhere it takes one line above. */
const beside = () => matchMedia('(min-width: 64rem)').matches

/** The parts of a report as links to where ContentView shows them (本页目录). */
export function Outline({ content: masked }: { content: FragmentType<typeof outline> }) {
  const { sections, channels, problems, measures, pastMeasures } = readFragment(outline, masked)
  return (
    <nav className="outline" aria-label="本页目录">
      <details open={beside()}>
        <summary>本页目录</summary>
        <ol>
          {sections.map(({ number, title }) => (
            <li key={number}>
              <a href={`#section-${number}`}>{sectionTitle(number, title)}</a>
            </li>
          ))}
          {channels.length > 0 && (
            <li>
              <a href="#channels">附：公开渠道</a>
            </li>
          )}
          {problems.length + measures.length + pastMeasures.length > 0 && (
            <li>
              <a href="#measures">附：问题与改进措施</a>
            </li>
          )}
        </ol>
      </details>
    </nav>
  )
}
