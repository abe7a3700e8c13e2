import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import { useRequest } from '../../features/account/request'
import { ContentView } from '../../features/content/ContentView'
import { useEditing } from '../../features/report/saving/Editing'
import type { EditionForm } from '../../features/report/form'
import { reportKey } from '../../features/report/saving/useAutosave'
import { Pointing } from '../../features/review/returning/Pointing'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'

const previewQuery = graphql(/* GraphQL */ `
  query ReportPreview($id: ID!) {
    report(id: $id) {
      revision
      checkCode
      content {
        title
        ...ContentView_content
      }
    }
  }
`)

/** 预览: what is stored, as the public would read it; what waits is sent first, and what cannot be sent is said. */
export function ReportPreview({ form }: { form: EditionForm }) {
  const { autosave, report } = useEditing()
  const waiting = useSyncExternalStore(autosave.subscribe, () => autosave.snapshot().changes.size)
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...reportKey(report.id), 'preview', report.revision],
    queryFn: ({ signal }) => request(previewQuery, { id: report.id }, signal),
    placeholderData: keepPreviousData,
  })
  useEffect(() => autosave.flush(), [autosave])
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data?.report) return <Reading />
  return (
    <>
      {waiting > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`还有 ${waiting} 处修改没有保存，不在下面的版本 ${data.report.revision} 中。`}
        />
      )}
      <p className="desk-unprinted">
        版本 {data.report.revision}，校验码 {data.report.checkCode}{' '}
        <Button size="small" onClick={() => window.print()}>
          打印
        </Button>
      </p>
      <article>
        <p className="desk-print-mark">
          送审稿　版本 {data.report.revision}　校验码 {data.report.checkCode}
        </p>
        <h2>{data.report.content.title}</h2>
        <Pointing form={form}>
          <ContentView content={data.report.content} />
        </Pointing>
      </article>
    </>
  )
}
