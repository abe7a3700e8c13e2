import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useSession } from '../../auth/SessionContext'
import { downloadPaper } from './downloadPaper'

/** 送审稿 of one saved state, as DOCX and PDF. */
export function DownloadRevision({ report, number }: { report: string; number: number }) {
  const session = useSession()
  const { message } = App.useApp()
  const downloading = useMutation({
    mutationFn: (format: 'docx' | 'pdf') =>
      downloadPaper(session, { report, paper: 'paper', format, revision: number }),
    onError: (failure) => void message.error(failure.message, 6),
  })
  const download = (format: 'docx' | 'pdf') => !downloading.isPending && downloading.mutate(format)
  // Not disabled meanwhile, which would take the focus from whoever pressed it.
  return (
    <>
      <Button aria-disabled={downloading.isPending} onClick={() => download('docx')}>
        送审稿 Word
      </Button>
      <Button aria-disabled={downloading.isPending} onClick={() => download('pdf')}>
        送审稿 PDF
      </Button>
    </>
  )
}
