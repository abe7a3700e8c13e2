import { useMutation } from '@tanstack/react-query'
import { Alert, Spin, Upload } from 'antd'
import { useLocation } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { uploadFiles } from './uploadFiles'
import { importAddress } from './useMeantReport'

/** Takes a report's file or files, by choice or by dropping them, and opens what was read, for a report where one is meant. */
export function UploadFile({ report }: { report: string | null }) {
  const session = useSession()
  const [, navigate] = useLocation()
  const upload = useMutation({
    mutationFn: (files: readonly File[]) => uploadFiles(session, files),
    onSuccess: (id) => navigate(importAddress(report, id)),
  })
  return (
    <>
      <Upload.Dragger
        accept=".docx,.doc,.wps,.odt,.xlsx,.xls,.et,.ods,.pdf,.ofd,.html,.htm,.txt,.md"
        multiple
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file, all) => {
          // Asked once for each of several that were chosen together.
          if (file === all[0]) upload.mutate(all)
          return false
        }}
      >
        {upload.isPending ? <Spin description="正在读取……" /> : <p>点击选择文件，或把文件拖到这里</p>}
        <p>
          可以读取 DOCX、DOC、WPS、ODT、XLSX、XLS、ET、ODS、PDF、OFD、HTML 和纯文本（TXT、MD），最大 5
          MB。一份报告的文字和表格分在几个文件里的，请一起选中（最多 5
          个）。由本系统下载的文件原样读回；改动过的和其他来源的，按看得见的文字读取。
        </p>
      </Upload.Dragger>
      {upload.error && (
        <Alert
          type="error"
          showIcon
          title={upload.variables?.map((file) => file.name).join('、') ?? '文件'}
          description={upload.error.message}
        />
      )}
    </>
  )
}
