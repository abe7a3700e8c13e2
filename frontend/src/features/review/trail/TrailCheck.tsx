import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { useSession } from '../../../auth/SessionContext'
import { downloadFile } from '../../../components/downloadFile'
import { graphql } from '../../../graphql/generated/gql'
import { useRequest } from '../../account/request'

const trailCheck = graphql(/* GraphQL */ `
  query TrailCheck($id: ID!) {
    report(id: $id) {
      trailCheck {
        intact
        entries
        problems
        erasures
      }
    }
  }
`)

/** Whether the trail is as it was written, asked of the server; and the trail as a file to check without it. */
export function TrailCheck({ report }: { report: string }) {
  const request = useRequest()
  const session = useSession()
  const checking = useMutation({ mutationFn: () => request(trailCheck, { id: report }) })
  const [agency = '', year = ''] = report.split(':')
  const saving = useMutation({
    mutationFn: () =>
      downloadFile(
        session,
        `/reports/${encodeURIComponent(agency)}/${year}/trail.jsonl`,
        `留痕-${agency}-${year}.jsonl`,
      ),
  })
  const check = checking.data?.report?.trailCheck
  const failure = checking.error ?? saving.error
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Space wrap>
        <Button loading={checking.isPending} onClick={() => checking.mutate()}>
          核验留痕
        </Button>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          导出留痕
        </Button>
      </Space>
      <div role="status">
        {check?.intact && (
          <Alert
            type="success"
            showIcon
            title={`留痕完整，共 ${check.entries} 条，没有一条被改动或缺少。`}
            description={<Erasures said={check.erasures} />}
          />
        )}
        {check && !check.intact && (
          <Alert
            type="error"
            showIcon
            title="留痕不完整，请报告系统管理员"
            description={
              <>
                <ul>
                  {check.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
                <Erasures said={check.erasures} />
              </>
            }
          />
        )}
        {failure && <Alert type="error" showIcon title={failure.message} />}
      </div>
    </Space>
  )
}

/** What was erased by law, act by act; null when nothing was. */
function Erasures({ said }: { said: readonly string[] }) {
  return said.length > 0 ? (
    <ul>
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  ) : null
}
