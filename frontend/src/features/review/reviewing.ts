import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'
import type { ClearanceInput, Conclusion } from '../../graphql/generated/graphql'
import { type Outcome, outcomeOf } from './deeds'
import { paragraphOf, type ReturnItem } from './returnPart'
import type { NextStep } from './nextSteps'

const approveReport = graphql(/* GraphQL */ `
  mutation ApproveReport($input: ReportActionInput!) {
    result: approveReport(input: $input) {
      __typename
      ... on ReportApproved {
        report {
          ...NextSteps_report @unmask
        }
      }
      ...Refused_outcome @unmask
      ... on ClaimedByOther {
        message
      }
      ... on NotProofread {
        message
      }
      ... on UndecidedSecrets {
        message
        findings {
          ...Finding_finding @unmask
        }
      }
      ... on OpenAmendments {
        message
        comments {
          ...CommentThread_comment
        }
      }
    }
  }
`)

const proofreadReport = graphql(/* GraphQL */ `
  mutation ProofreadReport($input: ReportActionInput!) {
    result: proofreadReport(input: $input) {
      __typename
      ...Refused_outcome @unmask
      ... on ClaimedByOther {
        message
      }
    }
  }
`)

const returnReport = graphql(/* GraphQL */ `
  mutation ReturnReport($input: ReturnReportInput!) {
    result: returnReport(input: $input) {
      __typename
      ...Refused_outcome @unmask
      ... on ClaimedByOther {
        message
      }
    }
  }
`)

/** The report and the revision of it that the reviewer has seen. */
export interface Reviewed {
  report: string
  revision: number
}

type Decision =
  | {
      deed: 'APPROVE' | 'PROOFREAD'
      step: string | null
      comment: string
      signedOnPaper: string | null
      clearance?: ClearanceInput | undefined
    }
  | {
      deed: 'RETURN'
      reason: string
      items: readonly ReturnItem[]
      whole?: boolean
      conclusion?: Conclusion | undefined
    }

/** Decides on a report. Also after a refusal the page is read again: it says that this page is no longer up to date. */
export function useDecision({ report: id, revision }: Reviewed, onDone: (next?: readonly NextStep[]) => void) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (decision: Decision): Promise<Outcome> => {
      if (decision.deed === 'RETURN') {
        const items = decision.items.map(({ part, note }) => ({ ...namedBy(part), note: note.trim() || null }))
        const { reason, whole, conclusion } = decision
        return outcomeOf(
          await request(returnReport, {
            input: { id, revision, reason, items, ...(whole && { whole }), ...(conclusion && { conclusion }) },
          }),
        )
      }
      const input = { id, revision, step: decision.step, comment: decision.comment || null }
      return decision.deed === 'APPROVE'
        ? outcomeOf(
            await request(approveReport, {
              input: {
                ...input,
                ...confirmed(decision.signedOnPaper),
                ...(decision.clearance && { clearance: decision.clearance }),
              },
            }),
          )
        : outcomeOf(await request(proofreadReport, { input }))
    },
    onSuccess: async (outcome) => {
      await queries.invalidateQueries({ queryKey: reportKey(id) })
      if (outcome.is === 'done') onDone(outcome.next)
    },
  })
}

function namedBy(part: ReturnItem['part']) {
  const paragraph = paragraphOf(part)
  if (paragraph) return { ...(paragraph.section > 0 && { section: paragraph.section }), paragraph: paragraph.number }
  return part.startsWith('cell:')
    ? { cell: part.slice('cell:'.length) }
    : { section: Number(part.slice('section:'.length)) }
}

function confirmed(signedOnPaper: string | null) {
  return { proofread: true, ...(signedOnPaper !== null && { signedOnPaper }) }
}
