import { skipToken, useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { ReportStatus } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'

const yearsWrittenQuery = graphql(/* GraphQL */ `
  query YearsWritten($agency: ID!) {
    reports(filter: { agency: $agency }, first: 100) {
      edges {
        node {
          id
          year
          status
        }
      }
    }
  }
`)

const none: ReadonlyMap<number, { id: string; status: ReportStatus }> = new Map()

/** The years of which an agency has a report, with how far it has come; none while they are being read. */
export function useYearsWritten(agency: string | null) {
  const request = useRequest()
  const { data } = useQuery({
    queryKey: ['reports', 'years', agency],
    queryFn: agency === null ? skipToken : ({ signal }) => request(yearsWrittenQuery, { agency }, signal),
    select: ({ reports }) => new Map(reports.edges.map(({ node: { id, year, status } }) => [year, { id, status }])),
    staleTime: 0,
  })
  return data ?? none
}
