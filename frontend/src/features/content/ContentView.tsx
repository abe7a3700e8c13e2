import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { Channels } from './Channels'
import { ContactDetails } from './ContactDetails'
import { ProblemsAndMeasures } from './ProblemsAndMeasures'
import { Prose } from './Prose'
import { sectionTitle } from './sectionTitle'
import { StatutoryTable } from './StatutoryTable'
import './content.css'

const contentView = graphql(/* GraphQL */ `
  fragment ContentView_content on Content {
    preamble {
      ...Prose_block
    }
    contact {
      ...ContactDetails_contact
    }
    sections {
      number
      title
      blocks {
        ...Prose_block
      }
      tables {
        key
        ...StatutoryTable_table
      }
    }
    channels {
      ...Channels_channel
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
    ...ProblemsAndMeasures_content
  }
`)

/** What a report says (报告内容), from its preamble to the figures and lists drawn from its prose. */
export function ContentView({ content: masked }: { content: FragmentType<typeof contentView> }) {
  const content = readFragment(contentView, masked)
  const { preamble, contact, sections, channels, problems, measures, pastMeasures } = content
  return (
    <div className="content-view">
      <Prose blocks={preamble} />
      {contact && <ContactDetails contact={contact} />}
      {sections.map(({ number, title, blocks, tables }) => (
        <section key={number} id={`section-${number}`} aria-labelledby={`section-${number}-title`}>
          <h2 id={`section-${number}-title`}>{sectionTitle(number, title)}</h2>
          <Prose blocks={blocks} />
          {tables.length > 0 && (
            <div className="tables">
              {tables.map((table) => (
                <StatutoryTable key={table.key} table={table} titleShown={tables.length > 1} />
              ))}
            </div>
          )}
          {blocks.length === 0 && tables.length === 0 && <p className="empty">本部分没有文字。</p>}
        </section>
      ))}
      {channels.length > 0 && (
        <section id="channels" aria-labelledby="channels-title">
          <h2 id="channels-title">附：公开渠道</h2>
          <Channels channels={channels} />
        </section>
      )}
      {problems.length + measures.length + pastMeasures.length > 0 && (
        <section id="measures" aria-labelledby="measures-title">
          <h2 id="measures-title">附：问题与改进措施</h2>
          <ProblemsAndMeasures content={content} />
        </section>
      )}
    </div>
  )
}
