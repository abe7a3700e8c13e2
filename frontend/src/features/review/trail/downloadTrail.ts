import type { Session } from '../../../auth/session'

/** GET /reports/{agency}/{year}/trail.jsonl, kept as a file of the reader's. */
export async function downloadTrail(session: Pick<Session, 'token'>, report: string): Promise<void> {
  const [agency = '', year = ''] = report.split(':')
  const response = await fetch(`/reports/${encodeURIComponent(agency)}/${year}/trail.jsonl`, {
    headers: { Authorization: `Bearer ${await session.token()}` },
  }).catch((cause: unknown) => {
    throw new Error('没有导出：连接不上服务器，请检查网络后重试。', { cause })
  })
  if (!response.ok) throw new Error(`没有导出（${response.status}），请稍后重试。`)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = `留痕-${agency}-${year}.jsonl`
  link.click()
  URL.revokeObjectURL(address)
}
