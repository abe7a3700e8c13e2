import { saveBlob } from './saveFile'

/** Who may have the file: a token, and a new one where that is no longer taken. */
interface Bearer {
  token(): Promise<string>
  newToken(): Promise<string>
}

/**
 * Brings a file that the server gives to staff alone, and gives it to the reader under the name the server gives it, else
 * under this one. It is posted where getting it is recorded. Why there is none is said in the server's words.
 */
export async function downloadFile(
  bearer: Bearer,
  address: string,
  name: string,
  method: 'GET' | 'POST' = 'GET',
): Promise<void> {
  let response = await asked(address, await bearer.token(), method)
  if (response.status === 401) response = await asked(address, await bearer.newToken(), method)
  if (!response.ok) throw new Error(await refusalOf(response))
  saveBlob(nameOf(response.headers.get('Content-Disposition')) ?? name, await response.blob())
}

function asked(address: string, token: string, method: 'GET' | 'POST'): Promise<Response> {
  return fetch(address, { method, headers: { Authorization: `Bearer ${token}` } }).catch((cause: unknown) => {
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
