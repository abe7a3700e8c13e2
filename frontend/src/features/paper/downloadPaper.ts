import type { Session } from '../../auth/session'
import { downloadFile } from '../../components/downloadFile'

/** 送审稿, 审签单, 清样: as the server's addresses call them. */
export type Paper = 'paper' | 'sheet' | 'clean'

interface PaperWanted {
  report: string
  paper: Paper
  format: 'docx' | 'pdf'
  /** Of a draft: which saved state. */
  revision?: number
}

/** Brings a paper of a report and keeps it as a file of the reader's. */
export function downloadPaper(
  session: Pick<Session, 'token' | 'newToken'>,
  { report, paper, format, revision }: PaperWanted,
): Promise<void> {
  const colon = report.lastIndexOf(':')
  const path = `/reports/${encodeURIComponent(report.slice(0, colon))}/${report.slice(colon + 1)}/${paper}.${format}`
  return downloadFile(session, revision === undefined ? path : `${path}?revision=${revision}`, `${paper}.${format}`)
}
