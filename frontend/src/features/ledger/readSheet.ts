import type { Session } from '../../auth/session'

/** What the server could not read, in its own sentence. */
class SheetRefused extends Error {}

/** POST /requests/sheets: the cells of a file, or of what was copied from a spreadsheet. */
export async function readSheet(session: Pick<Session, 'token'>, sheet: File | string): Promise<string[][]> {
  const response = await fetch('/requests/sheets', {
    method: 'POST',
    headers: { Authorization: `Bearer ${await session.token()}`, 'Content-Type': 'application/octet-stream' },
    body: sheet,
  }).catch((cause: unknown) => {
    throw new SheetRefused('没有读取：连接不上服务器，请检查网络后重试。', { cause })
  })
  const answer = (await response.json().catch(() => null)) as { lines?: string[][]; detail?: string } | null
  if (response.ok && answer?.lines) return answer.lines
  throw new SheetRefused(answer?.detail ?? sentenceFor(response.status))
}

function sentenceFor(status: number): string {
  if (status === 413) return '文件太大，没有读取：最多 4 MB。'
  if (status === 401) return '登录已过期，请重新登录后再试。'
  if (status === 403) return '您没有登记申请的权限。'
  return `服务器没有读取（${status}），请稍后重试。`
}
