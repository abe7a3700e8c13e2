import type { Session } from '../../auth/session'

/** What the server could not read, in its own sentence. */
class UploadRefused extends Error {}

/** POST /imports: several files are the text and the tables of one report; answers with the id of the import. */
export async function uploadFiles(session: Pick<Session, 'token'>, files: readonly File[]): Promise<string> {
  const body = new FormData()
  for (const file of files) body.append('file', file)
  const response = await fetch('/imports', {
    method: 'POST',
    headers: { Authorization: `Bearer ${await session.token()}` },
    body,
  }).catch((cause: unknown) => {
    throw new UploadRefused('没有传上去：连接不上服务器，请检查网络后重试。', { cause })
  })
  const answer = (await response.json().catch(() => null)) as { id?: string; detail?: string } | null
  if (response.ok && answer?.id) return answer.id
  throw new UploadRefused(answer?.detail ?? sentenceFor(response.status))
}

function sentenceFor(status: number): string {
  if (status === 413) return '文件太大，没有读取。'
  if (status === 401) return '登录已过期，请重新登录后再上传。'
  if (status === 403) return '您没有导入的权限。'
  return `服务器没有读取这个文件（${status}），请稍后重试。`
}
