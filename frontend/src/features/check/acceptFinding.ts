import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { type Request, useRequest } from '../account/request'
import { type EditedReport, editedReport } from '../report/editedReport'
import { reportKey } from '../report/saving/useAutosave'

const acceptFinding = graphql(/* GraphQL */ `
  mutation AcceptFinding($input: AcceptFindingInput!) {
    acceptFinding(input: $input) {
      __typename
      ... on FindingAccepted {
        report {
          ...EditedReport_report
        }
      }
      ... on FindingGone {
        message
        report {
          ...EditedReport_report
        }
      }
      ... on WrongStatus {
        message
      }
    }
  }
`)

interface Answer {
  report: EditedReport | null
  /** Why it was not done; null when it was. */
  refusal: string | null
}

async function accept(request: Request, id: string, key: string, reason: string | null): Promise<Answer> {
  const { acceptFinding: result } = await request(acceptFinding, { input: { id, key, reason } })
  switch (result.__typename) {
    case 'FindingAccepted':
      return { report: readFragment(editedReport, result.report), refusal: null }
    case 'FindingGone':
      return { report: readFragment(editedReport, result.report), refusal: result.message }
    case 'WrongStatus':
      return { report: null, refusal: result.message }
  }
}

/** 说明: says why a warning may stand, or with null takes that back. Refusals and failures are the mutation's error. */
export function useAcceptFinding(report: string, key: string) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (reason: string | null) => {
      const answer = await accept(request, report, key, reason)
      if (answer.report) {
        const fresh = answer.report
        queries.setQueryData<{ report?: object | null }>(
          reportKey(report),
          (old) => old && { ...old, report: { ...old.report, ...fresh } },
        )
      }
      if (answer.refusal !== null) throw new Error(answer.refusal)
    },
  })
}
