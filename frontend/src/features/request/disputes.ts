import { graphql } from '../../graphql/generated/gql'
import type { DisputeLine_DisputeFragment } from '../../graphql/generated/graphql'

/** A dispute as it is listed, with all that was recorded of it. */
export const disputeLine = graphql(/* GraphQL */ `
  fragment DisputeLine_dispute on Dispute {
    id
    kind
    role
    status
    request
    number
    about
    body
    caseNumber
    filedOn
    acceptedOn
    decidedOn
    outcome
    counted
    warning
    entries
    permittedActions
    facts {
      number
      on
      by
      sentence
      struck
      mayStrike
    }
  }
`)

export type DisputeLine = DisputeLine_DisputeFragment

export const disputesQuery = graphql(/* GraphQL */ `
  query Disputes($agency: ID!, $filter: DisputeFilter, $first: Int!, $after: String) {
    disputes(agency: $agency, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          ...DisputeLine_dispute
        }
      }
    }
  }
`)

export const disputeTableQuery = graphql(/* GraphQL */ `
  query DisputeTable($agency: ID!, $year: Int!) {
    disputeTable(agency: $agency, year: $year) {
      keptSince
      correctionProposal {
        ...Proposal_proposal
      }
      cells {
        ref
        number
      }
    }
  }
`)

export const openDispute = graphql(/* GraphQL */ `
  mutation OpenDispute($input: OpenDisputeInput!) {
    openDispute(input: $input) {
      __typename
      ... on DisputeRecorded {
        dispute {
          id
        }
      }
      ... on DisputeRefused {
        message
        reasonNeeded
      }
    }
  }
`)

export const recordDispute = graphql(/* GraphQL */ `
  mutation RecordDispute($input: RecordDisputeInput!) {
    recordDispute(input: $input) {
      __typename
      ... on DisputeRecorded {
        dispute {
          id
        }
      }
      ... on StaleDispute {
        message
      }
      ... on DisputeRefused {
        message
        reasonNeeded
      }
    }
  }
`)

export const stateDisputes = graphql(/* GraphQL */ `
  mutation StateDisputes($input: StateDisputesInput!) {
    stateDisputes(input: $input) {
      keptSince
    }
  }
`)

/** Where the disputes of an agency are listed; with a cell, those that it counts. */
export function disputesAddress(agency: string, cell?: { year: number; ref: string }): string {
  const address = new URLSearchParams({ agency, ...(cell && { cell: cell.ref, cellYear: String(cell.year) }) })
  return `/desk/requests/disputes?${address}`
}

const ofReconsideration = new Set(['UPHELD', 'CLAIM_DISMISSED', 'ENDED', 'APPLICATION_REJECTED'])
const ofLitigation = new Set(['SUIT_DISMISSED', 'WITHDRAWAL_ALLOWED', 'SUIT_REJECTED'])

/** Whether a paper of that kind of dispute can say so; what is of neither set can end both. */
export function endsSo(kind: DisputeLine['kind'], outcome: string): boolean {
  return kind === 'RECONSIDERATION' ? !ofLitigation.has(outcome) : !ofReconsideration.has(outcome)
}
