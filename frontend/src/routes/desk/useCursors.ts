import { useState } from 'react'

/**
 * Turning pages of a connection: each is reached from the one before it, whose end it begins after. Of another list one
 * begins anew.
 */
export function useCursors(list = '') {
  const [turned, setTurned] = useState<{ list: string; cursors: (string | null)[] }>({ list, cursors: [null] })
  const cursors = turned.list === list ? turned.cursors : [null]
  const page = cursors.length
  return {
    page,
    after: cursors[page - 1] ?? null,
    turnTo: (next: number, end: string | null) =>
      setTurned({ list, cursors: next > page ? [...cursors, end] : cursors.slice(0, next) }),
  }
}
