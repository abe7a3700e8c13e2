import { useMemo } from 'react'
import { type Session, SignedOut, SignInUnreachable } from '../../auth/session'
import { useSession } from '../../auth/SessionContext'
import { execute, NetworkFailure, RequestFailure } from '../../graphql/execute'
import type { TypedDocumentString } from '../../graphql/generated/graphql'

export type Request = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Result>

/** One operation under the caller's name; a token the server no longer takes is renewed once. */
export function useRequest(): Request {
  const session = useSession()
  return useMemo(() => requestAs(session), [session])
}

export function requestAs(session: Pick<Session, 'token' | 'newToken' | 'end'>): Request {
  return async (document, variables, signal) => {
    try {
      return await execute(document, variables, { token: await session.token(), signal })
    } catch (failure) {
      if (!isUnauthorized(failure)) throw asNetworkFailure(failure)
    }
    try {
      return await execute(document, variables, { token: await session.newToken(), signal })
    } catch (failure) {
      if (isUnauthorized(failure)) session.end()
      throw asNetworkFailure(failure)
    }
  }
}

export function isSignedOut(failure: unknown): boolean {
  return failure instanceof SignedOut
}

function isUnauthorized(failure: unknown): boolean {
  return failure instanceof RequestFailure && failure.classification === 'UNAUTHORIZED'
}

function asNetworkFailure(failure: unknown): unknown {
  return failure instanceof SignInUnreachable ? new NetworkFailure(failure.message, { cause: failure }) : failure
}

const AGAIN = 5_000

/** For queries a page cannot be without: asked again until the server can be reached, so that nobody has to reload. */
export function untilReached({ state }: { state: { data: unknown; error: Error | null } }): number | false {
  return state.data === undefined && state.error instanceof NetworkFailure ? AGAIN : false
}
