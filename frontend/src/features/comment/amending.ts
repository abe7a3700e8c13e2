import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { SuggestAmendmentInput } from '../../graphql/generated/graphql'
import { type Request, useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'

const suggestAmendment = graphql(/* GraphQL */ `
  mutation SuggestAmendment($input: SuggestAmendmentInput!) {
    result: suggestAmendment(input: $input) {
      __typename
      ... on StaleReport {
        message
      }
      ... on WrongStatus {
        message
      }
      ... on OwnWork {
        message
      }
      ... on ClaimedByOther {
        message
      }
      ... on AmendmentUnfit {
        message
      }
    }
  }
`)

const takeAmendments = graphql(/* GraphQL */ `
  mutation TakeAmendments($input: TakeAmendmentsInput!) {
    result: takeAmendments(input: $input) {
      __typename
      ... on WrongStatus {
        message
      }
      ... on InvalidContent {
        message
      }
      ... on AmendmentsGone {
        message
      }
    }
  }
`)

const leaveAmendment = graphql(/* GraphQL */ `
  mutation LeaveAmendment($input: LeaveAmendmentInput!) {
    result: leaveAmendment(input: $input) {
      __typename
      ... on WrongStatus {
        message
      }
      ... on AmendmentsGone {
        message
      }
    }
  }
`)

const withdrawAmendments = graphql(/* GraphQL */ `
  mutation WithdrawAmendments($input: WithdrawAmendmentsInput!) {
    withdrawAmendments(input: $input) {
      id
    }
  }
`)

/** A refusal is the mutation's error; the report is read again either way, since it may tell of one that has changed. */
function useAmending<Said>(report: string, does: (request: Request, said: Said) => Promise<{ result: object }>) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (said: Said) => {
      const { result } = await does(request, said)
      if ('message' in result) throw new Error(String(result.message))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: reportKey(report) }),
  })
}

export function useSuggest(report: string) {
  return useAmending(report, (request, input: Omit<SuggestAmendmentInput, 'id'>) =>
    request(suggestAmendment, { input: { ...input, id: report } }),
  )
}

export function useTakeAmendments(report: string) {
  return useAmending(report, (request, comments: string[]) =>
    request(takeAmendments, { input: { id: report, comments } }),
  )
}

export function useLeaveAmendment(report: string) {
  return useAmending(report, (request, input: { comment: string; reason: string }) =>
    request(leaveAmendment, { input }),
  )
}

export function useWithdrawAmendments(report: string) {
  return useAmending(report, async (request, comments: string[]) => ({
    result: await request(withdrawAmendments, { input: { comments } }),
  }))
}
