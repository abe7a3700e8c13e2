import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { dayText, shownTime } from '../../../components/chinaTime'
import { saveFile } from '../../../components/saveFile'
import { graphql } from '../../../graphql/generated/gql'
import type { ExportListQuery, ReportFilter } from '../../../graphql/generated/graphql'
import { reportStatusWord } from '../../../graphql/generated/words/reportStatusWord'
import { type Request, useRequest } from '../../account/request'
import { csv } from '../../statistics/csv'

const exportQuery = graphql(/* GraphQL */ `
  query ExportList($filter: ReportFilter, $after: String) {
    reports(filter: $filter, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          year
          status
          revision
          due
          since
          updatedAt
          agency {
            code
            name
          }
        }
      }
    }
  }
`)

type Line = ExportListQuery['reports']['edges'][number]['node']

const isRows = (of: ExportListProps['of']): of is readonly Line[] => Array.isArray(of)

interface ExportListProps {
  /** What is meant: rows that are at hand, or all that a filter finds. */
  of: readonly Line[] | ReportFilter
  children: string
}

/** The list as a CSV file: all pages of it, or what is chosen. */
export function ExportList({ of, children }: ExportListProps) {
  const request = useRequest()
  const exporting = useMutation({
    mutationFn: async () => {
      const lines = isRows(of) ? of : await allLines(request, of)
      saveFile('年度报告清单.csv', csv([heads, ...lines.map(lineOf)]), 'text/csv')
      return lines.length
    },
  })
  return (
    <>
      <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {children}
      </Button>
      {exporting.isSuccess && <span role="status">已导出 {exporting.data} 份</span>}
      {exporting.error && <Alert type="error" showIcon title={`没有导出：${exporting.error.message}`} />}
    </>
  )
}

/** One page after the other, to the end. */
async function allLines(request: Request, filter: ReportFilter, after: string | null = null): Promise<Line[]> {
  const { reports } = await request(exportQuery, { filter, after })
  const lines = reports.edges.map(({ node }) => node)
  const { hasNextPage, endCursor } = reports.pageInfo
  return hasNextPage ? [...lines, ...(await allLines(request, filter, endCursor))] : lines
}

const heads = ['机关', '机关代码', '年份', '状态', '版本', '当前状态自', '法定公布时限', '最近修改']

function lineOf({ agency, year, status, revision, since, due, updatedAt }: Line) {
  return [
    agency.name,
    agency.code,
    year,
    reportStatusWord[status],
    revision,
    shownTime(since),
    dayText(due),
    shownTime(updatedAt),
  ]
}
