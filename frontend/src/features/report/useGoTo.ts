import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { elementIdOf, type PartKey } from './parts'
import type { Place } from './places'

/** Opens a place of the report and, where one is meant, puts the focus on a part in it. */
export type GoTo = (place: Place, part?: PartKey) => void

export function addressOf(report: string, place?: Place): string {
  // The colon in it may stand in an address as it is.
  return `/desk/reports/${encodeURIComponent(report).replace('%3A', ':')}${place ? `/${place}` : ''}`
}

export function useGoTo(report: string): GoTo {
  const [, navigate] = useLocation()
  const meant = useRef<PartKey | null>(null)
  const focusMeant = () => {
    const element = meant.current && document.getElementById(elementIdOf(meant.current))
    if (!element) return
    meant.current = null
    element.scrollIntoView({ block: 'center' })
    element.focus()
  }
  // The part appears with one of the next renders, when its place has opened.
  useEffect(focusMeant)
  return (place, part) => {
    meant.current = part ?? null
    navigate(addressOf(report, place))
    focusMeant()
  }
}
