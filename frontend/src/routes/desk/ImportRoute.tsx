import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { UploadFile } from '../../features/intake/UploadFile'
import { UploadList } from '../../features/intake/UploadList'
import { useMeantReport } from '../../features/intake/useMeantReport'
import { addressOf } from '../../features/report/useGoTo'
import { graphql } from '../../graphql/generated/gql'
import { useCursors } from './useCursors'

const uploadsQuery = graphql(/* GraphQL */ `
  query ImportRoute($first: Int!, $after: String) {
    imports(first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          id
          ...UploadList_file
        }
      }
    }
  }
`)

const perPage = 20

/** /desk/import: one file in, and what came in before; with ?for= to take parts of it into a report there is. */
export function ImportRoute() {
  useTitle('导入')
  const request = useRequest()
  const meant = useMeantReport()
  const { page, after, turnTo } = useCursors()
  const { data, error } = useQuery({
    queryKey: ['imports', after],
    queryFn: ({ signal }) => request(uploadsQuery, { first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  return (
    <>
      <div className="desk-bar">
        <h1>{meant ? `从文件取用：${meant.year} 年报告` : '导入已有的年度报告'}</h1>
        {meant ? (
          <Link href={addressOf(meant.report)}>回到这份报告</Link>
        ) : (
          <Link href="/desk/reports">回到报告列表</Link>
        )}
      </div>
      <div className="desk-sheet">
        {meant && <p>上传后先核对读到的内容，再选择哪些部分并入报告；上传本身不改动报告。也可以用下面导入过的文件。</p>}
        <UploadFile report={meant?.report ?? null} />
        <h2>导入记录</h2>
        {error && <Alert type="error" showIcon title={error.message} />}
        {data && <UploadList files={data.imports.edges.map(({ node }) => node)} report={meant?.report ?? null} />}
        <Pagination
          simple
          hideOnSinglePage
          align="end"
          current={page}
          pageSize={perPage}
          total={data?.imports.totalCount ?? 0}
          onChange={(next) => turnTo(next, data?.imports.pageInfo.endCursor ?? null)}
        />
      </div>
    </>
  )
}
