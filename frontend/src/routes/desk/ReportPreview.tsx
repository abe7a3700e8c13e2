import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useRequest } from '../../features/account/request'
import { ContentView } from '../../features/content/ContentView'
import { reportKey } from '../../features/report/useAutosave'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'

const previewQuery = graphql(/* GraphQL */ `
  query ReportPreview($id: ID!) {
    report(id: $id) {
      content {
        title
        ...ContentView_content
      }
    }
  }
`)

/** 预览: what is stored now, as the public would read it. */
export function ReportPreview({ id, revision }: { id: string; revision: number }) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...reportKey(id), 'preview', revision],
    queryFn: ({ signal }) => request(previewQuery, { id }, signal),
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data?.report) return <Reading />
  return (
    <article>
      <h2>{data.report.content.title}</h2>
      <ContentView content={data.report.content} />
    </article>
  )
}
