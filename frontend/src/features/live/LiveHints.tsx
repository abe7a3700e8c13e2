import { type ReactNode, useEffect, useMemo } from 'react'
import { useSession } from '../../auth/SessionContext'
import { HintContext } from './HintContext'
import { HintSource } from './HintSource'

/** Lets all that is in it hear of changes, by one open request for the whole window. */
export function LiveHints({ children }: { children: ReactNode }) {
  const session = useSession()
  const source = useMemo(() => new HintSource(session), [session])
  useEffect(() => source.start(), [source])
  return <HintContext value={source}>{children}</HintContext>
}
