import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queueKey } from './task'

/** Asks for the queue anew after everything one does, whatever it was: any step may end one's turn or begin another's. */
export function useFreshQueue() {
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success')
          void queries.invalidateQueries({ queryKey: queueKey })
      }),
    [queries],
  )
}
