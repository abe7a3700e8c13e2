import { graphql } from '../../graphql/generated/gql'
import type { EditedReport_ReportFragment } from '../../graphql/generated/graphql'

/** 校核结果, the same wherever it is told. */
export const finding = graphql(/* GraphQL */ `
  fragment Finding_finding on Finding {
    key
    rule
    severity
    message
    cells
    section
    excerpt
    channel
    part
    remaining
    place
    accepted {
      reason
      by
      at
    }
  }
`)

/** What changes with every save: read with the page, with each answer, and when somebody else saved. */
export const editedReport = graphql(/* GraphQL */ `
  fragment EditedReport_report on Report {
    id
    revision
    updatedAt
    permittedActions
    unlocked {
      cells
      sections
      lists
      paragraphs {
        section
        numbers
      }
    }
    findings {
      ...Finding_finding @unmask
    }
    suggestions {
      cell
      number
      formula
      carried
    }
    unprintable
    content {
      title
      preamble {
        kind
        level
        text
        figures {
          cell
          start
          end
        }
      }
      contact {
        address
        postcode
        phone
        fax
        email
      }
      sections {
        number
        blocks {
          kind
          level
          text
          figures {
            cell
            start
            end
          }
        }
      }
      tables {
        key
        rows {
          key
          cells {
            ref
            kind
            number
            note
          }
        }
      }
      channels {
        id
        name
        kinds
        items
        previousItems
        growth
        categories {
          name
          items
        }
      }
      problems {
        id
        text
      }
      measures {
        id
        text
        problems {
          id
        }
        owner
        due
        status
      }
      pastMeasures {
        measure
        year
        text
        owner
        due
        status
        note
      }
      unaccepted {
        place
        text
      }
    }
  }
`)

export type EditedReport = EditedReport_ReportFragment
export type EditedContent = EditedReport['content']
export type Finding = EditedReport['findings'][number]
export type Suggestion = EditedReport['suggestions'][number]
