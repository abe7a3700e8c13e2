import type { Session } from '../../auth/session'

/** A file of the season, kept as one of the reader's. */
export async function downloadListing(session: Pick<Session, 'token'>, address: string, name: string): Promise<void> {
  const response = await fetch(address, { headers: { Authorization: `Bearer ${await session.token()}` } }).catch(
    (cause: unknown) => {
      throw new Error('没有导出：连接不上服务器，请检查网络后重试。', { cause })
    },
  )
  if (!response.ok) throw new Error(`没有导出（${response.status}），请稍后重试。`)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
