import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { countText } from '../check/groupedFindings'
import { ContentView } from '../content/ContentView'
import { shownTime } from '../../components/chinaTime'
import { DownloadRevision } from '../paper/DownloadRevision'
import { reportKey } from '../report/saving/useAutosave'
import { RestoreRevision } from './RestoreRevision'
import styles from './Revisions.module.css'
import { revisionWord } from './revisionWords'

const revisionQuery = graphql(/* GraphQL */ `
  query OpenedRevision($id: ID!, $number: Int!) {
    report(id: $id) {
      id
      revisionAt(number: $number) {
        number
        at
        by
        action
        content {
          title
          ...ContentView_content
        }
        findings {
          ...Finding_finding @unmask
        }
      }
    }
  }
`)

/** One saved state as the public would read it, to be looked at and, by those who may, restored. */
export function OpenedRevision({ report, number }: { report: string; number: number }) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...reportKey(report), 'revision', number],
    queryFn: ({ signal }) => request(revisionQuery, { id: report, number }, signal),
    staleTime: Infinity,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  const found = data.report?.revisionAt
  if (!found) return <p>没有版本 {number}。</p>
  return (
    <>
      <div className={styles.choice}>
        <p>
          版本 {found.number}：{found.by}于 {shownTime(found.at)} {revisionWord[found.action] ?? '保存'}
          。按现行规则校核：
          {countText(found.findings)}。
        </p>
        <DownloadRevision report={report} number={found.number} />
        <RestoreRevision number={found.number} />
      </div>
      <article>
        <h3>{found.content.title}</h3>
        <ContentView content={found.content} />
      </article>
    </>
  )
}
