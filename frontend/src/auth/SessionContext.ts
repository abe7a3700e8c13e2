import { createContext, useContext } from 'react'
import type { Session } from './session'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('登录之外没有会话')
  return session
}
