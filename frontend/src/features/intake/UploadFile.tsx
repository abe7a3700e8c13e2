import { useMutation } from '@tanstack/react-query'
import { Alert, Spin, Upload } from 'antd'
import { useLocation } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { uploadFile } from './uploadFile'

/** Takes one file, by choice or by dropping it, and opens what was read from it. */
export function UploadFile() {
  const session = useSession()
  const [, navigate] = useLocation()
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(session, file),
    onSuccess: (id) => navigate(`/desk/imports/${encodeURIComponent(id)}`),
  })
  return (
    <>
      <Upload.Dragger
        accept=".txt,text/plain"
        maxCount={1}
        showUploadList={false}
        disabled={upload.isPending}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        {upload.isPending ? <Spin description="正在读取……" /> : <p>点击选择文件，或把文件拖到这里</p>}
        <p>目前可读取纯文本（.txt）。PDF、Word 文件请先另存为纯文本。</p>
      </Upload.Dragger>
      {upload.error && <Alert type="error" showIcon title={upload.variables?.name ?? '文件'} description={upload.error.message} />}
    </>
  )
}
