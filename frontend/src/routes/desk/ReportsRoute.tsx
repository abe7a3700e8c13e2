import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { reportsWithKeptChanges } from '../../features/report/saving/keptChanges'
import { addressOfAsked, askedIn, filterOf, isAnything } from '../../features/report/list/asked'
import { ExportList } from '../../features/report/list/ExportList'
import { ReportFilters } from '../../features/report/list/ReportFilters'
import {
  isPublishable,
  nameOf,
  type ReportRow,
  ReportTable,
  reportTableRow,
} from '../../features/report/list/ReportTable'
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
  const [address, setAddress] = useSearchParams()
  const asked = askedIn(address)
  const { page, after, turnTo } = useCursors(address.toString())
  const [chosen, setChosen] = useState<readonly ReportRow[]>([])
  const choose = (row: ReportRow, is: boolean) =>
    setChosen((before) => [...before.filter(({ id }) => id !== row.id), ...(is ? [row] : [])])
  const filter = filterOf(asked)
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
        <ReportFilters asked={asked} onChange={(next) => setAddress(addressOfAsked(next))} />
        {error && <Alert type="error" showIcon title={error.message} />}
        <ReportTable
          rows={data?.reports.edges.map(({ node }) => readFragment(reportTableRow, node)) ?? []}
          loading={isFetching && !data}
          unsaved={reportsWithKeptChanges(session.person)}
          chosen={chosen.map(({ id }) => id)}
          onChoose={choose}
          empty={
            isAnything(asked) ? (
              <>
                还没有年度报告。
                {viewer.roles.includes('EDITOR')
                  ? '点右上角的“新建”或“导入”开始。'
                  : '编写人员开始编写之后会出现在这里。'}
              </>
            ) : (
              <>
                没有符合条件的报告，可以减少条件，或者
                <Link href="/desk/reports" className="desk-link">
                  查看全部
                </Link>
                。还没有开始编写的，不在此列。
              </>
            )
          }
        />
        <JointRelease
          chosen={chosen.map((row) => ({ id: row.id, revision: row.revision, name: nameOf(row) }))}
          barred={chosen.filter((row) => !isPublishable(row)).length}
          others={<ExportList of={chosen}>导出所选</ExportList>}
          onClear={() => setChosen([])}
        />
        <Pagination
          simple
          hideOnSinglePage
          showSizeChanger={false}
          align="end"
          current={page}
          pageSize={perPage}
          total={data?.reports.totalCount ?? 0}
          onChange={(next) => turnTo(next, data?.reports.pageInfo.endCursor ?? null)}
        />
        {data && (
          <div className="desk-foot">
            <span>共 {data.reports.totalCount} 份</span>
            {data.reports.totalCount > 0 && <ExportList of={filter}>导出清单</ExportList>}
          </div>
        )}
      </div>
    </>
  )
}
