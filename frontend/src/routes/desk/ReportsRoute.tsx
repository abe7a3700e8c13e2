import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button, Pagination } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { reportsWithKeptChanges } from '../../features/report/keptChanges'
import { ReportFilters, type ReportsAsked } from '../../features/report/ReportFilters'
import { nameOf, ReportTable, reportTableRow, type ReportRow } from '../../features/report/ReportTable'
import { StartReport } from '../../features/report/StartReport'
import { JointRelease } from '../../features/review/JointRelease'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'

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

/** /desk: the reports in the caller's sight. */
export function ReportsRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('工作台')
  const request = useRequest()
  const session = useSession()
  const [, navigate] = useLocation()
  const [starting, setStarting] = useState(false)
  const [asked, setAsked] = useState<ReportsAsked>({ status: [], year: null, within: null, mine: false })
  // The cursor each page begins after; a page is reached from the one before it.
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const { status, year, within, mine } = asked
  const after = cursors[cursors.length - 1] ?? null
  const [chosen, setChosen] = useState<readonly ReportRow[]>([])
  const choose = (row: ReportRow, is: boolean) => setChosen((before) => [...before.filter(({ id }) => id !== row.id), ...(is ? [row] : [])])
  const filter = { within, year, mine: mine || null, status: status.length > 0 ? status : null }
  const { data, error, isFetching } = useQuery({
    queryKey: ['reports', filter, after],
    queryFn: ({ signal }) => request(reportsQuery, { filter, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const page = cursors.length
  const turnTo = (next: number) => {
    if (next > page) setCursors([...cursors, data?.reports.pageInfo.endCursor ?? null])
    else setCursors(cursors.slice(0, next))
  }
  const canWrite = viewer.roles.includes('EDITOR')
  return (
    <>
      <div className="desk-bar">
        <h1>年度报告</h1>
        {canWrite && (
          <div>
            <Button onClick={() => navigate('/desk/import')}>导入</Button>{' '}
            <Button type="primary" onClick={() => setStarting(true)}>新建</Button>
          </div>
        )}
      </div>
      <div className="desk-sheet">
        <ReportFilters
          asked={asked}
          onChange={(next) => {
            setAsked(next)
            setCursors([null])
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
        <JointRelease chosen={chosen.map((row) => ({ id: row.id, revision: row.revision, name: nameOf(row) }))} onClear={() => setChosen([])} />
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={data?.reports.totalCount ?? 0}
          onChange={turnTo}
        />
        {data && <p>共 {data.reports.totalCount} 份</p>}
      </div>
      {starting && <StartReport within={viewer.agency.code} onClose={() => setStarting(false)} />}
    </>
  )
}
