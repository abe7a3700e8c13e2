import { useContext, useEffect, useRef } from 'react'
import { HintContext } from './HintContext'
import type { OnHint, Topic } from './HintSource'

/** Has something done when the server hints at it. */
export function useHint(topic: Topic, subject: string, onHint: OnHint) {
  const source = useContext(HintContext)
  const latest = useRef(onHint)
  useEffect(() => {
    latest.current = onHint
  }, [onHint])
  useEffect(() => source?.on(topic, subject, (stamp) => latest.current(stamp)), [source, topic, subject])
}
