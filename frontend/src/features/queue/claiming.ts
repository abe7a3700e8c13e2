import { useMutation } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { type Request, useRequest } from '../account/request'
import type { Task } from './task'

const claimReport = graphql(/* GraphQL */ `
  mutation ClaimReport($input: ClaimInput!) {
    result: claimReport(input: $input) {
      __typename
      ... on ClaimedByOther {
        message
      }
      ... on WrongStatus {
        message
      }
      ... on OwnWork {
        message
      }
    }
  }
`)

const releaseClaim = graphql(/* GraphQL */ `
  mutation ReleaseClaim($input: ClaimInput!) {
    result: releaseClaim(input: $input) {
      __typename
      ... on ClaimedByOther {
        message
      }
      ... on WrongStatus {
        message
      }
      ... on OwnWork {
        message
      }
    }
  }
`)

const handOver = graphql(/* GraphQL */ `
  mutation HandOver($input: HandOverInput!) {
    result: handOver(input: $input) {
      __typename
      ... on ClaimedByOther {
        message
      }
      ... on WrongStatus {
        message
      }
      ... on OwnWork {
        message
      }
      ... on ColleagueUnable {
        message
      }
    }
  }
`)

interface Answer {
  result: { __typename: string; message?: string }
}
type Does = (request: Request, input: { id: string; step: string | null }) => Promise<Answer>

/** The sentence of a refusal; null when it was done. */
type Refused = string | null

function useDoing<Said>(does: (said: Said) => Promise<Answer>) {
  return useMutation({ mutationFn: async (said: Said): Promise<Refused> => (await does(said)).result.message ?? null })
}

function useOn({ report, step }: Task, does: Does) {
  const request = useRequest()
  return useDoing<void>(() => does(request, { id: report.id, step }))
}

export const useClaim = (task: Task) => useOn(task, (request, input) => request(claimReport, { input }))

export const useRelease = (task: Task) => useOn(task, (request, input) => request(releaseClaim, { input }))

export function useHandOver({ report, step }: Task) {
  const request = useRequest()
  return useDoing<{ to: string; reason: string }>(({ to, reason }) =>
    request(handOver, { input: { id: report.id, step, to, reason: reason || null } }),
  )
}
