import { graphql } from '../../graphql/generated/gql'
import type {
  AmendRequestMutation,
  ApplyGuide_ApplyGuideFragment,
  ApplyMutation,
  RequestProgress_RequestProgressFragment,
  WithdrawRequestMutation,
} from '../../graphql/generated/graphql'

export const applyGuide = graphql(/* GraphQL */ `
  fragment ApplyGuide_applyGuide on ApplyGuide {
    open
    hours
    address
    post
    phone
    note
  }
`)

export const requestProgress = graphql(/* GraphQL */ `
  fragment RequestProgress_requestProgress on RequestProgress {
    agency {
      name
    }
    number
    reference
    status
    receivedOn
    due
    left
    provisional
    amendUntil
    withdrawnOn
    closedOn
    letters {
      name
      on
      number
      text
    }
    mayAmend
    mayWithdraw
  }
`)

export const apply = graphql(/* GraphQL */ `
  mutation Apply($input: ApplyInput!) {
    apply(input: $input) {
      __typename
      ... on RequestReceipt {
        agency {
          name
        }
        number
        reference
        code
        receivedOn
        due
        provisional
      }
      ... on ApplyRefused {
        messages
      }
      ... on OtherWays {
        message
      }
    }
  }
`)

export const lookUpRequest = graphql(/* GraphQL */ `
  mutation LookUpRequest($input: LookUpInput!) {
    lookUpRequest(input: $input) {
      __typename
      ...RequestProgress_requestProgress
      ... on UnknownRequest {
        message
      }
      ... on OtherWays {
        message
      }
    }
  }
`)

export const amendRequest = graphql(/* GraphQL */ `
  mutation AmendRequest($input: AmendInput!) {
    amendRequest(input: $input) {
      __typename
      ...RequestProgress_requestProgress
      ... on ApplyRefused {
        messages
      }
      ... on UnknownRequest {
        message
      }
      ... on OtherWays {
        message
      }
    }
  }
`)

export const withdrawRequest = graphql(/* GraphQL */ `
  mutation WithdrawRequest($input: WithdrawInput!) {
    withdrawRequest(input: $input) {
      __typename
      ...RequestProgress_requestProgress
      ... on ApplyRefused {
        messages
      }
      ... on UnknownRequest {
        message
      }
      ... on OtherWays {
        message
      }
    }
  }
`)

export type Guide = ApplyGuide_ApplyGuideFragment
export type Receipt = Extract<ApplyMutation['apply'], { __typename: 'RequestReceipt' }>
export type Progress = RequestProgress_RequestProgressFragment
export type Changed = AmendRequestMutation['amendRequest'] | WithdrawRequestMutation['withdrawRequest']

/** With which a request is looked up. */
export interface Code {
  reference: string
  code: string
}

/** The sentences of an outcome that is not what was hoped for. */
export const sentences = (
  outcome: { messages: readonly string[] } | { message: string } | undefined,
): readonly string[] => (outcome === undefined ? [] : 'messages' in outcome ? outcome.messages : [outcome.message])
