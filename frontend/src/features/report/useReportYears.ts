import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'

const yearsQuery = graphql(/* GraphQL */ `
  query ReportYears {
    reportYears
  }
`)

export const reportYearsKey = ['report years'] as const

/** Report years to choose from, the one whose reports are due first; empty while they are being read, and where that failed. */
export function useReportYears() {
  const request = useRequest()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: reportYearsKey,
    queryFn: ({ signal }) => request(yearsQuery, {}, signal),
  })
  return { years: data?.reportYears ?? [], error: data ? null : error, isFetching, refetch }
}
