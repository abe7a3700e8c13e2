import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { useState } from 'react'
import { useSession } from '../../auth/SessionContext'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { reportsWithKeptChanges } from '../../features/report/saving/keptChanges'
import { ReportFilters, type ReportsAsked } from '../../features/report/list/ReportFilters'
import { nameOf, ReportTable, reportTableRow, type ReportRow } from '../../features/report/list/ReportTable'
import { JointRelease } from '../../features/review/release/JointRelease'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { useCursors } from './useCursors'
import { WritingWays } from './WritingWays'

const reportsQuery = graphql(/* GraphQL */ `
  query ReportsRoute($filter: ReportFilter, $first: Int!, $after: String) {
    reports(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          ...ReportTable_report
        }
      }
    }
  }
`)

const perPage = 20

/** /desk/reports: the reports in the caller's sight. */
export function ReportsRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('全部报告')
  const request = useRequest()
  const session = useSession()
  const [asked, setAsked] = useState<ReportsAsked>({ status: [], year: null, within: null, mine: false })
  const { page, after, turnTo, begin } = useCursors()
  const { status, year, within, mine } = asked
  const [chosen, setChosen] = useState<readonly ReportRow[]>([])
  const choose = (row: ReportRow, is: boolean) =>
    setChosen((before) => [...before.filter(({ id }) => id !== row.id), ...(is ? [row] : [])])
  const filter = { within, year, mine: mine || null, status: status.length > 0 ? status : null }
  const { data, error, isFetching } = useQuery({
    queryKey: ['reports', filter, after],
    queryFn: ({ signal }) => request(reportsQuery, { filter, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return (
    <>
      <div className="desk-bar">
        <h1>全部报告</h1>
        <WritingWays viewer={viewer} />
      </div>
      <div className="desk-sheet">
        <ReportFilters
          asked={asked}
          onChange={(next) => {
            setAsked(next)
            begin()
          }}
        />
        {error && <Alert type="error" showIcon title={error.message} />}
        <ReportTable
          rows={data?.reports.edges.map(({ node }) => readFragment(reportTableRow, node)) ?? []}
          loading={isFetching && !data}
          unsaved={reportsWithKeptChanges(session.person)}
          chosen={chosen.map(({ id }) => id)}
          onChoose={choose}
        />
        <JointRelease
          chosen={chosen.map((row) => ({ id: row.id, revision: row.revision, name: nameOf(row) }))}
          onClear={() => setChosen([])}
        />
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={data?.reports.totalCount ?? 0}
          onChange={(next) => turnTo(next, data?.reports.pageInfo.endCursor ?? null)}
        />
        {data && <p>共 {data.reports.totalCount} 份</p>}
      </div>
    </>
  )
}
