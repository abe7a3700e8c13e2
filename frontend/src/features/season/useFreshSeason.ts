import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useHint } from '../live/useHint'

/** Many write at once in a season: what they change is looked at together. */
const TOGETHER = 3_000

/** The board follows what happens to its reports. */
export function useFreshSeason(year: number | null) {
  const queries = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  useHint('season', String(year), () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      void queries.invalidateQueries({ queryKey: ['seasonBoard'] })
    }, TOGETHER)
  })
}
