import type { ChinaClock } from '../../components/chinaTime'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { Action, ReportActionInput } from '../../graphql/generated/graphql'
import type { ClearanceDraft } from './clearance'
import type { Request } from '../account/request'
import { type Comment, commentThread } from '../comment/commentThread'
import type { Finding } from '../report/editedReport'
import type { NextStep } from './nextSteps'

/** Now, or at a set time; the time as typed. */
export interface When {
  later: boolean
  clock: ChinaClock
}

/** What people do with a report besides writing, reviewing and releasing it. */
export type Deed = Exclude<Action, 'EDIT' | 'SUBMIT' | 'SUGGEST' | Reviewing | Releasing>

/** What reviewers do; see reviewing.ts. */
export type Reviewing = 'PROOFREAD' | 'APPROVE' | 'RETURN'

/** See publishing.ts. */
export type Releasing = 'PUBLISH' | 'PUBLISH_URGENTLY' | 'RATIFY' | 'DISCARD' | TakingAway

/** What is taken from the public, or kept nowhere any more. */
export type TakingAway = 'WITHDRAW' | 'ERASE'

export interface Subject {
  report: string
}

export interface Said {
  /** The comment or the reason. */
  text: string
  /** Of an approval: the step meant, and of a secrecy review what was decided. */
  step?: string | null
  clearance?: ClearanceDraft
  /** Of an approval: the day on which the sheet was signed by hand; none where it was not. */
  signedOnPaper?: string | null
  /** Of a publication: at once or at a set time. */
  when?: When
  /** Of a withdrawal or an erasure: which number, and whether those before it too. */
  number?: number
  earlierToo?: boolean
}

/** With who has the report next, where the step hands it on. */
export type Outcome = { is: 'done'; next?: readonly NextStep[] } | Refusal

export interface Refusal {
  is:
    | 'StaleReport'
    | 'WrongStatus'
    | 'BlockingFindings'
    | 'OpenWarnings'
    | 'FindingGone'
    | 'OpenComments'
    | 'OpenReturnItems'
    | 'OwnWork'
    | 'ClaimedByOther'
    | 'NotProofread'
    | 'UndecidedSecrets'
    | 'OpenAmendments'
    | 'SignInNeeded'
  message: string
  findings: readonly Finding[]
  comments: readonly Comment[]
  /** What a return asked for and nobody has done yet: a cell's reference, or section and its number. */
  items: readonly string[]
}

/** What was typed and is not accepted: the server would refuse for it, and the person need not ask to hear so. */
export function notAccepted(all: readonly Finding[]): Refusal | null {
  const findings = all.filter(({ place }) => place)
  return findings.length === 0
    ? null
    : {
        is: 'BlockingFindings',
        message: `还有 ${findings.length} 处输入没有采用，改填或者放弃后才能报送。`,
        findings,
        comments: [],
        items: [],
      }
}

/** Refusals that most steps share; each step may give some of them. */
export const refused = graphql(/* GraphQL */ `
  fragment Refused_outcome on PublishReportResult {
    ... on StaleReport {
      message
    }
    ... on WrongStatus {
      message
    }
    ... on OwnWork {
      message
    }
    ... on SignInNeeded {
      message
    }
    ... on BlockingFindings {
      message
      findings {
        ...Finding_finding @unmask
      }
    }
  }
`)

const submitReport = graphql(/* GraphQL */ `
  mutation SubmitReport($input: ReportActionInput!) {
    result: submitReport(input: $input) {
      __typename
      ... on ReportSubmitted {
        report {
          ...NextSteps_report @unmask
        }
      }
      ...Refused_outcome @unmask
      ... on OpenComments {
        message
        comments {
          ...CommentThread_comment
        }
      }
      ... on OpenReturnItems {
        message
        items {
          part
        }
      }
      ... on OpenWarnings {
        message
      }
      ... on FindingGone {
        message
      }
    }
  }
`)

/** Submits a report, with why its open warnings may stand. */
export async function submit(request: Request, input: ReportActionInput): Promise<Outcome> {
  return outcomeOf(await request(submitReport, { input }))
}

const correctReport = graphql(/* GraphQL */ `
  mutation CorrectReport($input: CorrectReportInput!) {
    result: correctReport(input: $input) {
      __typename
      ...Refused_outcome @unmask
    }
  }
`)

export async function does(deed: Deed, request: Request, subject: Subject, said: Said): Promise<Outcome> {
  switch (deed) {
    case 'CORRECT':
      return outcomeOf(await request(correctReport, { input: { id: subject.report, reason: said.text } }))
  }
}

type Result =
  | {
      __typename: Refusal['is']
      message: string
      findings?: readonly Finding[]
      comments?: readonly FragmentType<typeof commentThread>[]
      items?: readonly { part: string }[]
    }
  | {
      __typename:
        | 'ReportSubmitted'
        | 'ReportApproved'
        | 'ReportProofread'
        | 'ReportReturned'
        | 'ReportPublished'
        | 'CorrectionStarted'
        | 'PublicationWithdrawn'
        | 'PublicationErased'
        | 'PublicationScheduled'
        | 'ScheduleCancelled'
        | 'PublicationRatified'
        | 'CorrectionNoteChanged'
        | 'CorrectionDiscarded'
      report?: { next?: readonly NextStep[] }
    }

export function outcomeOf({ result }: { result: Result }): Outcome {
  if (!('message' in result)) return { is: 'done', ...(result.report?.next && { next: result.report.next }) }
  const { __typename, message, findings = [], comments = [], items = [] } = result
  return {
    is: __typename,
    message,
    findings,
    comments: comments.map((comment) => readFragment(commentThread, comment)),
    items: items.map(({ part }) => part),
  }
}
