import { useContext, useSyncExternalStore } from 'react'
import { HintContext } from './HintContext'

const never = () => () => {}

/** Whether hints come; where not, what may have changed is looked for oneself. */
export function useLive(): boolean {
  const source = useContext(HintContext)
  return useSyncExternalStore(source?.subscribe ?? never, source?.isLive ?? (() => false))
}
