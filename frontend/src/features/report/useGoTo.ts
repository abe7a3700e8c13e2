import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Arrival, type Within } from './arrival'
import type { PartKey } from './parts'
import type { Place } from './places'

/** Opens a place of the report and, where one is meant, puts the focus on a part in it. */
export type GoTo = (place: Place, part?: PartKey, within?: Within) => void

export function addressOf(report: string, place?: Place): string {
  // The colon in it may stand in an address as it is.
  return `/desk/reports/${encodeURIComponent(report).replace('%3A', ':')}${place ? `/${place}` : ''}`
}

export function useGoTo(report: string): GoTo {
  const [, navigate] = useLocation()
  const [arrival] = useState(() => new Arrival())
  useEffect(() => arrival.stop, [arrival])
  return (place, part, within = {}) => {
    navigate(addressOf(report, place))
    if (part) arrival.await(part, within)
    else arrival.stop()
  }
}
