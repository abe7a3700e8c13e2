import type { TypedDocumentString } from './generated/graphql'

/** What became of a request the server answered with errors; see the schema's opening words. */
export type Classification = 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'INTERNAL_ERROR'

/** The server answered, and refused or failed. The message is a Chinese sentence fit to be shown. */
export class RequestFailure extends Error {
  readonly classification: Classification

  constructor(classification: Classification, message: string) {
    super(message)
    this.classification = classification
  }
}

/** No answer, or none of ours: the line, a proxy or a server that is starting. Worth another try. */
export class NetworkFailure extends Error {}

/** Browsers finish at most 64 KB of requests for pages that are gone. */
const KEEPALIVE = 60_000

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: { classification?: string } }[]
}

const ours = new Set<string>(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST', 'INTERNAL_ERROR'])

/** One operation, one answer: any entry in errors is thrown, so that what is denied never looks empty. */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { token, signal }: { token?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Result> {
  const query = String(document)
  const body = JSON.stringify({ query, variables })
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body,
    // What changes something still arrives when its page is closed meanwhile.
    keepalive: query.startsWith('mutation') && body.length < KEEPALIVE,
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new NetworkFailure('连接不上服务器，请检查网络后重试。', { cause })
  })
  if (response.status === 401) throw new RequestFailure('UNAUTHORIZED', '登录已过期，请重新登录。')
  const answer = (await response.json().catch(() => null)) as Answer<Result> | null
  const error = answer?.errors?.[0]
  if (error) throw failure(error.extensions?.classification, error.message)
  if (!answer?.data) throw new NetworkFailure(`服务器暂时不能应答（${response.status}），请稍后重试。`)
  return answer.data
}

/** Errors outside our own classes (ValidationError, InvalidSyntax) mean an outdated page and speak English. */
function failure(classification: string | undefined, message: string): RequestFailure {
  return classification !== undefined && ours.has(classification)
    ? new RequestFailure(classification as Classification, message)
    : new RequestFailure('BAD_REQUEST', '页面与服务器的版本不一致，请刷新页面后重试。')
}
