import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { Action } from '../../graphql/generated/graphql'
import type { Request } from '../account/request'
import { type Comment, commentThread } from '../comment/commentThread'
import type { Finding } from '../report/editedReport'

/** What people do with a report besides writing it. */
export type Deed = Exclude<Action, 'EDIT' | 'PROOFREAD' | 'PUBLISH_URGENTLY' | 'RATIFY' | 'DISCARD'>

export interface Subject {
  report: string
  /** The revision the person has seen. */
  revision: number
  publication: string | null
}

export interface Said {
  /** The comment or the reason. */
  text: string
  cells: string[]
  sections: number[]
}

export type Outcome = { is: 'done' } | Refusal

export interface Refusal {
  is: 'StaleReport' | 'WrongStatus' | 'BlockingFindings' | 'OpenComments' | 'OpenReturnItems' | 'OwnWork' | 'ClaimedByOther' | 'NotProofread' | 'SignInNeeded'
  message: string
  findings: readonly Finding[]
  comments: readonly Comment[]
}

const submitReport = graphql(/* GraphQL */ `
  mutation SubmitReport($input: ReportActionInput!) {
    result: submitReport(input: $input) {
      __typename
      ... on StaleReport { message }
      ... on WrongStatus { message }
      ... on BlockingFindings { message findings { ...Finding_finding @unmask } }
      ... on OpenComments { message comments { ...CommentThread_comment } }
      ... on OpenReturnItems { message }
    }
  }
`)

const approveReport = graphql(/* GraphQL */ `
  mutation ApproveReport($input: ReportActionInput!) {
    result: approveReport(input: $input) {
      __typename
      ... on ClaimedByOther { message }
      ... on NotProofread { message }
      ... on StaleReport { message }
      ... on SignInNeeded { message }
      ... on WrongStatus { message }
      ... on OwnWork { message }
      ... on BlockingFindings { message findings { ...Finding_finding @unmask } }
    }
  }
`)

const returnReport = graphql(/* GraphQL */ `
  mutation ReturnReport($input: ReturnReportInput!) {
    result: returnReport(input: $input) {
      __typename
      ... on ClaimedByOther { message }
      ... on StaleReport { message }
      ... on WrongStatus { message }
      ... on OwnWork { message }
    }
  }
`)

const publishReport = graphql(/* GraphQL */ `
  mutation PublishReport($input: ReportActionInput!) {
    result: publishReport(input: $input) {
      __typename
      ... on StaleReport { message }
      ... on SignInNeeded { message }
      ... on WrongStatus { message }
      ... on OwnWork { message }
      ... on BlockingFindings { message findings { ...Finding_finding @unmask } }
    }
  }
`)

const correctReport = graphql(/* GraphQL */ `
  mutation CorrectReport($input: CorrectReportInput!) {
    result: correctReport(input: $input) {
      __typename
      ... on WrongStatus { message }
    }
  }
`)

const withdrawPublication = graphql(/* GraphQL */ `
  mutation WithdrawPublication($input: WithdrawPublicationInput!) {
    result: withdrawPublication(input: $input) {
      __typename
      ... on SignInNeeded { message }
      ... on WrongStatus { message }
    }
  }
`)

export async function does(deed: Deed, request: Request, subject: Subject, said: Said): Promise<Outcome> {
  const { report: id, revision } = subject
  const commented = { input: { id, revision, comment: said.text || null } }
  switch (deed) {
    case 'SUBMIT':
      return outcomeOf(await request(submitReport, commented))
    case 'APPROVE':
      return outcomeOf(await request(approveReport, commented))
    case 'RETURN': {
      const { text: reason, cells, sections } = said
      return outcomeOf(await request(returnReport, { input: { id, revision, reason, cells, sections } }))
    }
    case 'PUBLISH':
      return outcomeOf(await request(publishReport, commented))
    case 'CORRECT':
      return outcomeOf(await request(correctReport, { input: { id, reason: said.text } }))
    case 'WITHDRAW':
      return outcomeOf(await request(withdrawPublication, { input: { id: subject.publication ?? '', reason: said.text } }))
  }
}

type Result =
  | {
      __typename: Refusal['is']
      message: string
      findings?: readonly Finding[]
      comments?: readonly FragmentType<typeof commentThread>[]
    }
  | {
      __typename:
        | 'ReportSubmitted' | 'ReportApproved' | 'ReportReturned' | 'ReportPublished' | 'CorrectionStarted' | 'PublicationWithdrawn'
    }

function outcomeOf({ result }: { result: Result }): Outcome {
  if (!('message' in result)) return { is: 'done' }
  const { __typename, message, findings = [], comments = [] } = result
  return { is: __typename, message, findings, comments: comments.map((comment) => readFragment(commentThread, comment)) }
}
