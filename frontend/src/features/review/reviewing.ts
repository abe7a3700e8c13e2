import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'
import { type Outcome, outcomeOf } from './deeds'
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

/** What a return can name. */
export type ReturnPart = `cell:${string}` | `section:${number}`

export interface ReturnItem {
  part: ReturnPart
  /** What is wrong with it. */
  note: string
}

/** The report and the revision of it that the reviewer has seen. */
export interface Reviewed {
  report: string
  revision: number
}

type Decision =
  | { deed: 'APPROVE'; step: string | null; comment: string; signedOnPaper: string | null }
  | { deed: 'PROOFREAD'; step: string | null; comment: string }
  | { deed: 'RETURN'; reason: string; items: readonly ReturnItem[] }

/** Decides on a report. Also after a refusal the page is read again: it says that this page is no longer up to date. */
export function useDecision({ report: id, revision }: Reviewed, onDone: (next?: readonly NextStep[]) => void) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (decision: Decision): Promise<Outcome> => {
      if (decision.deed === 'RETURN') {
        const items = decision.items.map(({ part, note }) => ({ ...namedBy(part), note: note.trim() || null }))
        return outcomeOf(await request(returnReport, { input: { id, revision, reason: decision.reason, items } }))
      }
      const input = { id, revision, step: decision.step, comment: decision.comment || null }
      return decision.deed === 'APPROVE'
        ? outcomeOf(await request(approveReport, { input: { ...input, ...confirmed(decision.signedOnPaper) } }))
        : outcomeOf(await request(proofreadReport, { input }))
    },
    onSuccess: async (outcome) => {
      await queries.invalidateQueries({ queryKey: reportKey(id) })
      if (outcome.is === 'done') onDone(outcome.next)
    },
  })
}

function namedBy(part: ReturnItem['part']) {
  return part.startsWith('cell:')
    ? { cell: part.slice('cell:'.length) }
    : { section: Number(part.slice('section:'.length)) }
}

function confirmed(signedOnPaper: string | null) {
  return { proofread: true, ...(signedOnPaper !== null && { signedOnPaper }) }
}
