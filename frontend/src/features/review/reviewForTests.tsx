import type { ReactNode } from 'react'
import { vi } from 'vitest'
import type { Session } from '../../auth/session'
import { SessionContext } from '../../auth/SessionContext'
import { openEditor } from '../report/saving/editorForTests'

/** Shows part of a review over a report; each operation the page asks for is answered by its name, or fails with an Error. */
export function openReview(
  shown: ReactNode,
  situation: Parameters<typeof openEditor>[1],
  answers: Record<string, object>,
  person = 'reviewer',
) {
  const session = { person, token: () => Promise.resolve('token') } as unknown as Session
  const asked: { name: string; variables: { input?: unknown } }[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>((_, init) => {
      const { query, variables } = JSON.parse(String(init?.body)) as { query: string; variables: object }
      const name = /(?:query|mutation) (\w+)/.exec(query)?.[1] ?? ''
      asked.push({ name, variables })
      const answer = answers[name] ?? {}
      const body =
        answer instanceof Error
          ? { errors: [{ message: answer.message, extensions: { classification: 'INTERNAL_ERROR' } }] }
          : { data: answer }
      return Promise.resolve(new Response(JSON.stringify(body)))
    }),
  )
  openEditor(<SessionContext value={session}>{shown}</SessionContext>, situation)
  return { asked: (name: string) => asked.filter((one) => one.name === name).map(({ variables }) => variables) }
}
