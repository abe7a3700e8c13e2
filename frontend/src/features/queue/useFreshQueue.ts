import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHint } from '../live/useHint'
import { queueKey } from './task'

/**
 * Asks for the queue anew after everything one does, whatever it was, and when the server hints at it: any step may end
 * one's turn or begin another's.
 */
export function useFreshQueue() {
  const queries = useQueryClient()
  useHint('queue', '', () => void queries.invalidateQueries({ queryKey: queueKey }))
  useEffect(
    () =>
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success')
          void queries.invalidateQueries({ queryKey: queueKey })
      }),
    [queries],
  )
}
