import type { Session } from '../../auth/session'

/** 送审稿, 审签单, 清样: as the server's addresses call them. */
export type Paper = 'paper' | 'sheet' | 'clean'

interface PaperWanted {
  report: string
  paper: Paper
  format: 'docx' | 'pdf'
  /** Of a draft: which saved state. */
  revision?: number
}

/** Brings a paper of a report and keeps it as a file of the reader's, under the name the server gives it. */
export async function downloadPaper(
  session: Pick<Session, 'token' | 'newToken'>,
  { report, paper, format, revision }: PaperWanted,
): Promise<void> {
  const colon = report.lastIndexOf(':')
  const path = `/reports/${encodeURIComponent(report.slice(0, colon))}/${report.slice(colon + 1)}/${paper}.${format}`
  const address = revision === undefined ? path : `${path}?revision=${revision}`
  let response = await asked(address, await session.token())
  if (response.status === 401) response = await asked(address, await session.newToken())
  if (!response.ok) throw new Error(await refusalOf(response))
  const file = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = file
  link.download = nameOf(response.headers.get('Content-Disposition')) ?? `${paper}.${format}`
  link.click()
  URL.revokeObjectURL(file)
}

function asked(address: string, token: string): Promise<Response> {
  return fetch(address, { headers: { Authorization: `Bearer ${token}` } }).catch((cause: unknown) => {
    throw new Error('没有下载：连接不上服务器，请检查网络后重试。', { cause })
  })
}

async function refusalOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { detail?: string } | null
  return answer?.detail ?? `没有下载（${response.status}），请稍后重试。`
}

function nameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : null
}
