import { useState } from 'react'

/** Turning pages of a connection: each is reached from the one before it, whose end it begins after. */
export function useCursors() {
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const page = cursors.length
  return {
    page,
    after: cursors[page - 1] ?? null,
    turnTo: (next: number, end: string | null) => setCursors(next > page ? [...cursors, end] : cursors.slice(0, next)),
    begin: () => setCursors([null]),
  }
}
