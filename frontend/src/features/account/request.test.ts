import { afterEach, expect, test, vi } from 'vitest'
import { SignedOut, SignInUnreachable } from '../../auth/session'
import { NetworkFailure } from '../../graphql/execute'
import type { TypedDocumentString } from '../../graphql/generated/graphql'
import { requestAs } from './request'

const document = 'query X { viewer { name } }' as unknown as TypedDocumentString<object, object>
const fetchStub = vi.fn<typeof fetch>()
const unauthorized = () => new Response('', { status: 401 })
const answer = () => new Response(JSON.stringify({ data: { viewer: null } }))

function sessionWith(newToken: () => Promise<string>) {
  const ended = vi.fn<() => void>()
  const session = {
    token: () => Promise.resolve('old'),
    newToken,
    end: (): never => {
      ended()
      throw new SignedOut('登录已过期，请重新登录。')
    },
  }
  vi.stubGlobal('fetch', fetchStub)
  return { request: requestAs(session), ended }
}
const tokens = () => fetchStub.mock.calls.map(([, init]) => new Headers(init?.headers).get('Authorization'))

afterEach(() => {
  fetchStub.mockReset()
  vi.unstubAllGlobals()
})

test('renewsARefusedTokenOnceAndAsksAgain', async () => {
  fetchStub.mockResolvedValueOnce(unauthorized()).mockResolvedValueOnce(answer())
  const { request, ended } = sessionWith(() => Promise.resolve('new'))
  await expect(request(document, {})).resolves.toEqual({ viewer: null })
  expect(tokens()).toEqual(['Bearer old', 'Bearer new'])
  expect(ended).not.toHaveBeenCalled()
})

test('endsTheSessionWhenTheNewTokenIsRefusedToo', async () => {
  fetchStub.mockImplementation(() => Promise.resolve(unauthorized()))
  const { request, ended } = sessionWith(() => Promise.resolve('new'))
  await expect(request(document, {})).rejects.toBeInstanceOf(SignedOut)
  expect(tokens()).toHaveLength(2)
  expect(ended).toHaveBeenCalledOnce()
})

test('takesAnUnreachableSignInServerForALostLineNotForAnEnd', async () => {
  fetchStub.mockResolvedValueOnce(unauthorized())
  const { request, ended } = sessionWith(() => Promise.reject(new SignInUnreachable('连接不上登录服务器。')))
  await expect(request(document, {})).rejects.toBeInstanceOf(NetworkFailure)
  expect(ended).not.toHaveBeenCalled()
})
