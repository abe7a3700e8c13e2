import { graphql } from '../../graphql/generated/gql'
import type { FileKept_RetentionFragment } from '../../graphql/generated/graphql'

/** A request's file and what is to become of it. */
export const fileKept = graphql(/* GraphQL */ `
  fragment FileKept_retention on Retention {
    request
    number
    subject
    closedOn
    step
    planned
    hindrance
    mayDecide
    decisions {
      at
      by
      step
      planned
      reason
    }
  }
`)

export type FileKept = FileKept_RetentionFragment

export const dueRetentionsQuery = graphql(/* GraphQL */ `
  query DueRetentions($agency: ID!, $first: Int!, $after: String) {
    dueRetentions(agency: $agency, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          ...FileKept_retention
        }
      }
    }
  }
`)

export const retentionQuery = graphql(/* GraphQL */ `
  query Retention($request: ID!) {
    retention(request: $request) {
      ...FileKept_retention
    }
  }
`)

export const decideRetention = graphql(/* GraphQL */ `
  mutation DecideRetention($input: DecideRetentionInput!) {
    decideRetention(input: $input) {
      __typename
      ... on RetentionDecided {
        retention {
          request
        }
      }
      ... on RetentionRefused {
        message
      }
    }
  }
`)
