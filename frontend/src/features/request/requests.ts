import { graphql } from '../../graphql/generated/gql'
import type { RequestCase_RequestFragment, RequestLine_RequestFragment } from '../../graphql/generated/graphql'

/** What everything that is read of the register begins with, so that a deed refreshes it all. */
export const requestsKey = ['requests'] as const

export const requestLine = graphql(/* GraphQL */ `
  fragment RequestLine_request on Request {
    id
    number
    subject
    status
    arrivedOn
    due
    late
    amendBy
    awaits
    handler
    division
    pending
    closedOn
    disposition
    rest
    deadline {
      left
      provisional
    }
  }
`)

export const requestCase = graphql(/* GraphQL */ `
  fragment RequestCase_request on Request {
    ...RequestLine_request
    agency {
      code
      name
    }
    arrival
    receivedOn
    kind
    applicants
    form
    entries
    permittedActions
    openSteps
    letterNumber
    consultations {
      number
      kind
      sentOn
      reachedOn
      until
      cameOn
      opinion
    }
    draft {
      disposition
      rest
      parts
      text
      ...WrittenDraft_draft @unmask
      approved
      returned
    }
    deadline {
      start
      workingDays
      due
      left
      provisional
      strip {
        date
        number
        skipped
        provisional
      }
    }
    facts {
      number
      on
      recordedAt
      by
      sentence
      lateEntry
      rectified
      mayMove
      mayStrike
      material
      text
    }
  }
`)

export type RequestLine = RequestLine_RequestFragment
export type RequestCase = RequestCase_RequestFragment

export const requestsQuery = graphql(/* GraphQL */ `
  query Requests($agency: ID!, $filter: RequestFilter, $orderBy: RequestOrder!, $first: Int!, $after: String) {
    requests(agency: $agency, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          ...RequestLine_request
        }
      }
    }
  }
`)

export const requestQuery = graphql(/* GraphQL */ `
  query RequestCase($id: ID!) {
    request(id: $id) {
      ...RequestCase_request
    }
  }
`)

export const handlersQuery = graphql(/* GraphQL */ `
  query RequestHandlers($agency: ID!) {
    requestHandlers(agency: $agency) {
      id
      name
    }
  }
`)

export const registerRequest = graphql(/* GraphQL */ `
  mutation RegisterRequest($input: RegisterRequestInput!) {
    registerRequest(input: $input) {
      __typename
      ... on RequestRegistered {
        request {
          id
          number
        }
        told
      }
      ... on RequestRefused {
        messages
        reasonNeeded
      }
    }
  }
`)

export const recordRequest = graphql(/* GraphQL */ `
  mutation RecordRequest($input: RecordRequestInput!) {
    recordRequest(input: $input) {
      __typename
      ... on RequestRecorded {
        told
      }
      ... on StaleRequest {
        message
      }
      ... on RequestRefused {
        messages
        reasonNeeded
      }
      ... on LetterIncomplete {
        lacks {
          message
          place
        }
      }
      ... on FreshSignInNeeded {
        message
      }
    }
  }
`)

export const openApplicant = graphql(/* GraphQL */ `
  mutation OpenApplicant($input: OpenApplicantInput!) {
    openApplicant(input: $input) {
      __typename
      ... on ApplicantOpened {
        applicant {
          name
          identity
          phone
          mail
          address
          agent
          others
          thirdParties
          words
        }
      }
      ... on RequestRefused {
        messages
      }
    }
  }
`)

export const requestTableQuery = graphql(/* GraphQL */ `
  query RequestTable($agency: ID!, $year: Int!) {
    requestTable(agency: $agency, year: $year) {
      keptSince
      correctionProposal {
        ...Proposal_proposal
      }
      cells {
        ref
        number
      }
    }
    edition(year: $year) {
      tables {
        key
        rows {
          key
          label
          groups
        }
        columns {
          key
          label
        }
      }
    }
  }
`)

export const stateRegister = graphql(/* GraphQL */ `
  mutation StateRegister($input: StateRegisterInput!) {
    stateRegister(input: $input) {
      keptSince
    }
  }
`)
