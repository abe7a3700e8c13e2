import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useSession } from '../../auth/SessionContext'
import { downloadFile } from '../../components/downloadFile'
import type { MaterialKind } from '../../graphql/generated/graphql'
import { requestsKey } from './requests'

/** A file of the applicant's, to be kept by the reader; that a proof of identity was opened stays in the trail. */
export function MaterialButton({ request, number, kind }: { request: string; number: number; kind: MaterialKind }) {
  const session = useSession()
  const queries = useQueryClient()
  const [agency = '', year, serial] = request.split(':')
  const download = useMutation({
    mutationFn: () =>
      downloadFile(
        session,
        `/requests/${encodeURIComponent(agency)}/${year}/${serial}/materials/${number}`,
        `申请材料${number}`,
        kind === 'IDENTITY' ? 'POST' : 'GET',
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: requestsKey }),
  })
  return (
    <>
      <Button size="small" loading={download.isPending} onClick={() => download.mutate()}>
        {kind === 'IDENTITY' ? '下载身份证明（记入办理记录）' : '下载材料'}
      </Button>
      {download.error && <Alert type="error" showIcon title={download.error.message} />}
    </>
  )
}
