import { useMutation } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { isSignedOut, type Request, useRequest } from '../account/request'
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

/** What came of one task; the refusal's sentence, or null when it was done. */
export interface TaskOutcome {
  task: Task
  refusal: string | null
}

type Does<Said> = (request: Request, on: { id: string; step: string | null }, said: Said) => Promise<Answer>

/** One after the other, and each for itself: that one is refused keeps none of the others from being done. */
function useDoing<Said extends { tasks: readonly Task[] }>(does: Does<Said>) {
  const request = useRequest()
  return useMutation({
    mutationFn: (said: Said) =>
      said.tasks.reduce<Promise<TaskOutcome[]>>(async (before, task) => {
        const outcomes = await before
        return [...outcomes, { task, refusal: await refusalOf(task, said) }]
      }, Promise.resolve([])),
  })

  /** Of one task alone a failure is the whole's; of several it is told with that task. */
  async function refusalOf({ report, step }: Task, said: Said): Promise<string | null> {
    try {
      return (await does(request, { id: report.id, step }, said)).result.message ?? null
    } catch (failure) {
      if (said.tasks.length === 1 || isSignedOut(failure) || !(failure instanceof Error)) throw failure
      return failure.message
    }
  }
}

export const useClaim = () => useDoing<{ tasks: readonly Task[] }>((request, input) => request(claimReport, { input }))

export const useRelease = () =>
  useDoing<{ tasks: readonly Task[] }>((request, input) => request(releaseClaim, { input }))

export const useHandOver = () =>
  useDoing<{ tasks: readonly Task[]; to: string; reason: string }>((request, on, { to, reason }) =>
    request(handOver, { input: { ...on, to, reason: reason || null } }),
  )
