import { graphql } from '../../graphql/generated/gql'
import type { BoardCounts_CountsFragment, BoardEntry_EntryFragment } from '../../graphql/generated/graphql'

export const boardCounts = graphql(/* GraphQL */ `
  fragment BoardCounts_counts on BoardCounts {
    open
    dueSoon
    overdue
    provisional
    waiting
    closed
    late
    longest {
      id
      number
      receivedOn
      workingDays
    }
  }
`)

export const boardEntry = graphql(/* GraphQL */ `
  fragment BoardEntry_entry on BoardEntry {
    agency {
      code
      name
    }
    superior
    keptSince
    counts {
      ...BoardCounts_counts
    }
  }
`)

export type BoardCounts = BoardCounts_CountsFragment
export type BoardEntry = BoardEntry_EntryFragment

export const boardQuery = graphql(/* GraphQL */ `
  query RequestBoard(
    $within: ID
    $filter: RequestBoardFilter
    $orderBy: RequestBoardOrder!
    $first: Int!
    $after: String
  ) {
    requestBoard(within: $within, filter: $filter, orderBy: $orderBy) {
      within {
        code
        name
      }
      today
      agencies
      keeping
      totals {
        ...BoardCounts_counts
      }
      entries(first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
        }
        edges {
          node {
            ...BoardEntry_entry
          }
        }
      }
    }
  }
`)

export const movedQuery = graphql(/* GraphQL */ `
  query MovedDeadlines($first: Int!, $after: String) {
    movedDeadlines(first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          id
          number
          agency {
            code
            name
          }
          was
          due
          why
          at
        }
      }
    }
  }
`)
