import type { TypedDocumentString } from './generated/graphql'

/** What became of a request the server answered with errors; see the schema's opening words. */
type Classification =
  'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'UNAVAILABLE' | 'OUTCOME_UNKNOWN' | 'INTERNAL_ERROR'

/** The server answered, and refused or failed. The message is a Chinese sentence fit to be shown. */
export class RequestFailure extends Error {
  readonly classification: Classification
  /** In so many seconds it is worth another try: the database is changing over. */
  readonly retryAfter: number | undefined

  constructor(classification: Classification, message: string, retryAfter?: number) {
    super(message)
    this.classification = classification
    this.retryAfter = retryAfter
  }
}

/** The server or a proxy on the way takes no request of that size: sent again it would not be taken either. */
export class TooLarge extends Error {}

/** No answer, or none of ours: the line, a proxy or a server that is starting. Worth another try. */
export class NetworkFailure extends Error {}

/** Whether something that changes the store may have been done although no answer says so: look before telling. */
export function isUnsure(error: unknown): boolean {
  return error instanceof NetworkFailure || (error instanceof RequestFailure && unsure.has(error.classification))
}

const unsure = new Set<Classification>(['OUTCOME_UNKNOWN', 'INTERNAL_ERROR'])

const look = '不能确定刚才的操作是否已经办成，页面已重新读取，请核对之后再决定是否重做。'

/** Browsers finish at most 64 KB for pages that are gone, in bytes and of all requests under way together; a byte more and they send nothing. */
const KEEPALIVE = 60_000
let keptAlive = 0

interface Extensions {
  classification?: string
  retryAfterSeconds?: number
}

interface Answer<Result> {
  data?: Result | null
  /** Where it never became a query (RFC 9457). */
  detail?: string
  errors?: { message: string; extensions?: Extensions }[]
}

const type = 'application/graphql-response+json'

/** What every proxy on the way takes. */
const longestAddress = 2000

/** False once this page's build has met a server of another: then every query is sent in full. */
let storedQueriesKnown = true

const ours = new Set<string>([
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'INTERNAL_ERROR',
])

/**
 * One operation, one answer: any entry in errors is thrown, so that what is denied never looks empty. What only reads the
 * public record is asked for by its hash.
 */
export async function execute<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { token, signal }: { token?: string | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Result> {
  const query = String(document)
  const body = JSON.stringify({ query, variables })
  const changes = query.startsWith('mutation')
  const address = token === undefined ? storedAddress(document, variables) : undefined
  const stored =
    address === undefined ? undefined : await send(address, { headers: { Accept: type }, signal: signal ?? null })
  if (stored?.status === 404) {
    storedQueriesKnown = false
    // Left unread, it would hold its connection.
    void stored.body?.cancel()
  }
  const post = async (keepalive: boolean) =>
    answerIn<Result>(
      await send(
        '/graphql',
        {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Accept: type,
            ...(token && { Authorization: `Bearer ${token}` }),
          },
          body,
          keepalive,
          signal: signal ?? null,
        },
        changes,
      ),
      changes,
    )
  if (stored && stored.status !== 404) return answerIn<Result>(stored, changes)
  // What changes something still arrives when its page is closed meanwhile.
  return changes ? whileKeptAlive(new TextEncoder().encode(body).length, post) : post(false)
}

/** A request counts until its answer was read. */
async function whileKeptAlive<T>(bytes: number, post: (keepalive: boolean) => Promise<T>): Promise<T> {
  if (keptAlive + bytes > KEEPALIVE) return post(false)
  keptAlive += bytes
  try {
    return await post(true)
  } finally {
    keptAlive -= bytes
  }
}

async function answerIn<Result>(response: Response, changes: boolean): Promise<Result> {
  if (response.status === 401) throw new RequestFailure('UNAUTHORIZED', '登录已过期，请重新登录。')
  const answer = (await response.json().catch(() => null)) as Answer<Result> | null
  if (response.status === 413) throw new TooLarge(answer?.detail ?? '内容太大，服务器不收。')
  const error = answer?.errors?.[0]
  if (error) throw failure(error.message, error.extensions)
  if (!answer?.data)
    throw new NetworkFailure(
      `服务器暂时不能应答（${response.status}），${changes && response.status >= 500 ? look : '请稍后重试。'}`,
    )
  return answer.data
}

/** Where the browser, and caches on the way, may keep the answer; undefined for what is not public or too long. */
function storedAddress(document: unknown, variables: unknown): string | undefined {
  const { hash } = document as { hash?: string }
  if (!hash || !storedQueriesKnown) return undefined
  const address = `/graphql/stored/${hash}?variables=${encodeURIComponent(JSON.stringify(variables))}`
  return address.length <= longestAddress ? address : undefined
}

async function send(address: string, request: RequestInit, changes = false): Promise<Response> {
  return fetch(address, request).catch((cause: unknown) => {
    if (request.signal?.aborted) throw cause
    throw new NetworkFailure(changes ? `连接不上服务器，${look}` : '连接不上服务器，请检查网络后重试。', { cause })
  })
}

/** Errors outside our own classes (ValidationError, InvalidSyntax) mean an outdated page, whatever they say. */
function failure(message: string, { classification, retryAfterSeconds }: Extensions = {}): RequestFailure {
  return classification !== undefined && ours.has(classification)
    ? new RequestFailure(classification as Classification, message, retryAfterSeconds)
    : new RequestFailure('BAD_REQUEST', '页面与服务器的版本不一致，请刷新页面后重试。')
}
