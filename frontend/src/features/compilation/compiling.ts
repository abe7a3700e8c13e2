import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type {
  AdjustReportInput,
  AdjustmentInput,
  EndCompilationInput,
  SettleContributorInput,
  TakeContributionsInput,
} from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'
import { sumsKey } from './sumsQuery'

const takeContributions = graphql(/* GraphQL */ `
  mutation TakeContributions($input: TakeContributionsInput!) {
    result: takeContributions(input: $input) {
      __typename
      ...SumsRefused_outcome @unmask
    }
  }
`)

const settleContributor = graphql(/* GraphQL */ `
  mutation SettleContributor($input: SettleContributorInput!) {
    result: settleContributor(input: $input) {
      __typename
      ...SumsRefused_outcome @unmask
    }
  }
`)

const adjustReport = graphql(/* GraphQL */ `
  mutation AdjustReport($input: AdjustReportInput!) {
    result: adjustReport(input: $input) {
      __typename
      ...SumsRefused_outcome @unmask
    }
  }
`)

const removeAdjustment = graphql(/* GraphQL */ `
  mutation RemoveAdjustment($input: AdjustmentInput!) {
    result: removeAdjustment(input: $input) {
      __typename
      ...SumsRefused_outcome @unmask
    }
  }
`)

const confirmAdjustment = graphql(/* GraphQL */ `
  mutation ConfirmAdjustment($input: AdjustmentInput!) {
    result: confirmAdjustment(input: $input) {
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
    }
  }
`)

const endCompilation = graphql(/* GraphQL */ `
  mutation EndCompilation($input: EndCompilationInput!) {
    result: endCompilation(input: $input) {
      __typename
      ...SumsRefused_outcome @unmask
    }
  }
`)

export const sumsRefused = graphql(/* GraphQL */ `
  fragment SumsRefused_outcome on CompilationResult {
    ... on StaleReport {
      message
    }
    ... on WrongStatus {
      message
    }
    ... on InvalidContent {
      message
      problems {
        message
      }
    }
  }
`)

type Without<Input> = Omit<Input, 'id' | 'revision'>

/** What people do with a government's sums. */
export type SumsDeed =
  | { deed: 'take'; input: Without<TakeContributionsInput> }
  | { deed: 'settle'; input: Without<SettleContributorInput> }
  | { deed: 'adjust'; input: Without<AdjustReportInput> }
  | { deed: 'remove' | 'confirm'; input: Without<AdjustmentInput> }
  | { deed: 'end'; input: Without<EndCompilationInput> }

/** One deed on the sums as they were seen; a refusal is the mutation's error, in the server's words. */
export function useSumsDeed(id: string, revision: number, onDone: () => void = () => {}) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (what: SumsDeed) => {
      const seen = { id, revision }
      const { result } = await ask(what)
      if (result.__typename !== 'ReportSaved') {
        const details = 'problems' in result ? result.problems.map(({ message }) => message).join('') : ''
        throw new Error(result.message + details)
      }

      function ask({ deed, input }: SumsDeed) {
        switch (deed) {
          case 'take':
            return request(takeContributions, { input: { ...seen, ...input } })
          case 'settle':
            return request(settleContributor, { input: { ...seen, ...input } })
          case 'adjust':
            return request(adjustReport, { input: { ...seen, ...input } })
          case 'remove':
            return request(removeAdjustment, { input: { ...seen, ...input } })
          case 'confirm':
            return request(confirmAdjustment, { input: { ...seen, ...input } })
          case 'end':
            return request(endCompilation, { input: { ...seen, ...input } })
        }
      }
    },
    onSuccess: onDone,
    // The report's cells change with its sums; what is being typed elsewhere in it is not touched.
    onSettled: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: sumsKey(id) }),
        queries.invalidateQueries({ queryKey: reportKey(id) }),
      ])
    },
  })
}
