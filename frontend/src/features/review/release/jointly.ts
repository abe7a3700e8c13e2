import { useMutation, useQueries, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../../graphql/generated/gql'
import { useRequest } from '../../account/request'
import type { Chosen } from '../keptDeed'

const publishReports = graphql(/* GraphQL */ `
  mutation PublishReports($input: PublishReportsInput!) {
    result: publishReports(input: $input) {
      __typename
      ... on ReportsPublished {
        results {
          ...JointResult_result
        }
      }
      ... on ReportsRefused {
        message
        results {
          ...JointResult_result
        }
      }
      ... on SignInNeeded {
        message
      }
    }
  }
`)

export const jointResult = graphql(/* GraphQL */ `
  fragment JointResult_result on JointResult {
    id
    outcome {
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
      ... on SignInNeeded {
        message
      }
      ... on ReportFailed {
        message
      }
      ... on BlockingFindings {
        message
      }
    }
  }
`)

interface Joint {
  reports: readonly Chosen[]
  at: string | null
  comment: string | null
}

const warningsOf = graphql(/* GraphQL */ `
  query JointWarnings($id: ID!) {
    report(id: $id) {
      findings {
        ...Finding_finding @unmask
      }
    }
  }
`)

/** What there is of warnings in each report, in their order; findings are null while they are being read, and where that failed. */
export function useWarnings(chosen: readonly Chosen[]) {
  const request = useRequest()
  return useQueries({
    queries: chosen.map(({ id, revision }) => ({
      queryKey: ['warnings', id, revision],
      queryFn: ({ signal }: { signal: AbortSignal }) => request(warningsOf, { id }, signal),
      staleTime: 0,
    })),
  }).map(({ data, error, refetch }) => ({ findings: data?.report?.findings ?? null, error, refetch }))
}

/** 联合发布. Whatever comes of it, the list is read again. */
export function useJointRelease() {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ reports, at, comment }: Joint) => {
      const input = { reports: reports.map(({ id, revision }) => ({ id, revision })), at, comment }
      return (await request(publishReports, { input })).result
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  })
}
