import { afterEach, expect, test, vi } from 'vitest'
import { execute, isUnsure, NetworkFailure, RequestFailure, TooLarge } from './execute'
import type { TypedDocumentString } from './generated/graphql'

const document = 'query Viewer { viewer { name } }' as unknown as TypedDocumentString<
  { viewer: { name: string } },
  object
>

function serverAnswers(body: unknown, status = 200) {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockResolvedValue(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => vi.unstubAllGlobals())

test('sendsTheDocumentItsVariablesAndTheToken', async () => {
  const fetch = serverAnswers({ data: { viewer: { name: '张三' } } })

  await expect(execute(document, { year: 2025 }, { token: 'abc' })).resolves.toEqual({ viewer: { name: '张三' } })

  const [url, request] = fetch.mock.calls[0] ?? []
  const headers = new Headers(request?.headers)
  expect(url).toBe('/graphql')
  expect(JSON.parse(String(request?.body))).toEqual({ query: String(document), variables: { year: 2025 } })
  expect(headers.get('Accept')).toBe('application/graphql-response+json')
  expect(headers.get('Authorization')).toBe('Bearer abc')
})

test('sendsNoTokenForThePublic', async () => {
  const fetch = serverAnswers({ data: { viewer: null } })
  await execute(document, {})
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).has('Authorization')).toBe(false)
})

// As the build writes a query that reads the public record only.
const stored = Object.assign(new String('{ publications { totalCount } }'), {
  hash: 'abc',
}) as unknown as TypedDocumentString<{ publications: { totalCount: number } }, { search: string }>

test('asksForThePublicRecordByHash', async () => {
  const fetch = serverAnswers({ data: { publications: { totalCount: 3 } } })

  await expect(execute(stored, { search: '教育 & 卫生' })).resolves.toEqual({ publications: { totalCount: 3 } })

  const [url, request] = fetch.mock.calls[0] ?? []
  expect(new URL(String(url), location.href).pathname).toBe('/graphql/stored/abc')
  expect(new URL(String(url), location.href).searchParams.get('variables')).toBe('{"search":"教育 & 卫生"}')
  expect(request?.method).toBeUndefined()
})

test('sendsWhatIsTooLongForAnAddressAndWhatStaffAskInFull', async () => {
  const fetch = serverAnswers({ data: { publications: { totalCount: 3 } } })

  await execute(stored, { search: '教'.repeat(1000) })
  expect(fetch.mock.calls[0]?.[0]).toBe('/graphql')

  fetch.mockResolvedValue(new Response('{"data": {}}'))
  await execute(stored, { search: '' }, { token: 'abc' })
  expect(fetch.mock.calls[1]?.[0]).toBe('/graphql')
})

// The last of these: from then on the module sends everything in full.
test('sendsEverythingInFullOnceTheServerDoesNotKnowAHash', async () => {
  const fetch = serverAnswers({ data: { publications: { totalCount: 3 } } })
  fetch.mockResolvedValueOnce(new Response('{"detail": "没有登记过"}', { status: 404 }))

  await expect(execute(stored, { search: '' })).resolves.toEqual({ publications: { totalCount: 3 } })
  fetch.mockResolvedValue(new Response('{"data": {}}'))
  await execute(stored, { search: '' })

  expect(fetch.mock.calls.map(([url]) => String(url).replace(/\?.*/, ''))).toEqual([
    '/graphql/stored/abc',
    '/graphql',
    '/graphql',
  ])
})

test('throwsTheServersSentenceEvenWhenThereIsDataBesideIt', async () => {
  serverAnswers({
    data: { viewer: null },
    errors: [{ message: '无权查看。', extensions: { classification: 'FORBIDDEN' } }],
  })
  const failure = await execute(document, {}).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(RequestFailure)
  expect(failure).toMatchObject({ classification: 'FORBIDDEN', message: '无权查看。' })
})

test('asksForAFreshPageWhenTheServerDoesNotKnowTheQuery', async () => {
  serverAnswers({ errors: [{ message: 'Validation error', extensions: { classification: 'ValidationError' } }] })
  await expect(execute(document, {})).rejects.toMatchObject({
    classification: 'BAD_REQUEST',
    message: expect.stringMatching(/刷新页面/),
  })
})

test('takesAnUnauthorizedAnswerWithoutABodyForAnExpiredSignIn', async () => {
  serverAnswers('', 401)
  await expect(execute(document, {}, { token: 'old' })).rejects.toMatchObject({ classification: 'UNAUTHORIZED' })
})

test('tellsALostLineAndAProxysErrorPageFromARefusal', async () => {
  serverAnswers('<h1>Bad Gateway</h1>', 502)
  await expect(execute(document, {})).rejects.toThrow(NetworkFailure)
  vi.stubGlobal('fetch', vi.fn<typeof globalThis.fetch>().mockRejectedValue(new TypeError('Failed to fetch')))
  await expect(execute(document, {})).rejects.toThrow(NetworkFailure)
})

test('tellsAfterHowManySecondsItIsWorthAnotherTry', async () => {
  const extensions = { classification: 'UNAVAILABLE', retryAfterSeconds: 5 }
  serverAnswers({ errors: [{ message: '数据库正在切换，请过几秒再试。', extensions }] })
  await expect(execute(document, {})).rejects.toMatchObject({ classification: 'UNAVAILABLE', retryAfter: 5 })
})

test('saysOfWhatChangesSomethingThatItMayHaveBeenDone', async () => {
  const mutation = 'mutation Save { save }' as unknown as typeof document
  const unknown = { errors: [{ message: '不能确定是否已保存。', extensions: { classification: 'OUTCOME_UNKNOWN' } }] }
  const fetch = serverAnswers(unknown)
  await expect(execute(mutation, {})).rejects.toSatisfy(isUnsure)
  fetch.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(execute(mutation, {})).rejects.toMatchObject({
    message: expect.stringMatching(/不能确定刚才的操作是否已经办成/),
  })
  fetch.mockResolvedValue(
    new Response(JSON.stringify({ errors: [{ message: '无权。', extensions: { classification: 'FORBIDDEN' } }] })),
  )
  await expect(execute(mutation, {})).rejects.not.toSatisfy(isUnsure)
})

const saving = 'mutation Save { save }' as unknown as TypedDocumentString<{ save: string }, object>

test('outlivesItsPageOnlyAsFarAsTheBrowserCountsBytesOfAllThatIsUnderWay', async () => {
  const answers: (() => void)[] = []
  const fetch = vi.fn<typeof globalThis.fetch>(
    () =>
      new Promise((resolve) => {
        answers.push(() => resolve(new Response('{"data": {"save": ""}}')))
      }),
  )
  vi.stubGlobal('fetch', fetch)
  const kept = () => fetch.mock.calls.map(([, request]) => request?.keepalive)

  // 25,000 characters are 75,000 bytes.
  const long = execute(saving, { text: '年'.repeat(25_000) })
  const first = execute(saving, { text: '年'.repeat(15_000) })
  const second = execute(saving, { text: '年'.repeat(15_000) })
  expect(kept()).toEqual([false, true, false])
  answers.forEach((answer) => answer())
  await Promise.all([long, first, second])
  const third = execute(saving, { text: '年'.repeat(15_000) })
  expect(kept().at(-1)).toBe(true)
  answers.at(-1)?.()
  await third
})

test('tellsWhatIsTooLargeApartFromALineThatIsDown', async () => {
  serverAnswers({ status: 413, detail: '请求太大：最多 4 MB。' }, 413)
  const failure = await execute(saving, {}).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(TooLarge)
  expect(failure).toMatchObject({ message: '请求太大：最多 4 MB。' })
  serverAnswers('<html>413</html>', 413)
  await expect(execute(saving, {})).rejects.toThrow('内容太大')
})
