import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { UploadFile } from '../../features/intake/UploadFile'
import { UploadList } from '../../features/intake/UploadList'
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

/** /desk/import: one file in, and what came in before. */
export function ImportRoute() {
  useTitle('导入')
  const request = useRequest()
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
        <h1>导入已有的年度报告</h1>
        <Link href="/desk/reports">回到报告列表</Link>
      </div>
      <div className="desk-sheet">
        <UploadFile />
        <h2>导入记录</h2>
        {error && <Alert type="error" showIcon title={error.message} />}
        {data && <UploadList files={data.imports.edges.map(({ node }) => node)} />}
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
