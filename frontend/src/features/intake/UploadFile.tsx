import { useMutation } from '@tanstack/react-query'
import { Alert, Spin, Upload } from 'antd'
import { useLocation } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { uploadFile } from './uploadFile'
import { importAddress } from './useMeantReport'

/** Takes one file, by choice or by dropping it, and opens what was read from it, for a report where one is meant. */
export function UploadFile({ report }: { report: string | null }) {
  const session = useSession()
  const [, navigate] = useLocation()
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(session, file),
    onSuccess: (id) => navigate(importAddress(report, id)),
  })
  return (
    <>
      <Upload.Dragger
        accept=".docx,.doc,.wps,.odt,.xlsx,.xls,.et,.ods,.pdf,.ofd,.html,.htm,.txt,.md"
        maxCount={1}
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        {upload.isPending ? <Spin description="正在读取……" /> : <p>点击选择文件，或把文件拖到这里</p>}
        <p>
          可以读取 DOCX、DOC、WPS、ODT、XLSX、XLS、ET、ODS、PDF、OFD、HTML 和纯文本（TXT、MD），最大 5
          MB。由本系统下载的文件原样读回；改动过的和其他来源的，按看得见的文字读取。
        </p>
      </Upload.Dragger>
      {upload.error && (
        <Alert type="error" showIcon title={upload.variables?.name ?? '文件'} description={upload.error.message} />
      )}
    </>
  )
}
