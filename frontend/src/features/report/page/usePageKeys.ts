import { useEffect, useRef } from 'react'
import type { Place } from '../places'

const steps: Record<string, 1 | -1> = { PageDown: 1, PageUp: -1 }

/**
 * Alt+PageDown to the next page of the report and Alt+PageUp to the one before, from wherever somebody writes; writing or
 * reading goes on at its beginning. What is given back is the element that gets the focus then.
 */
export function usePageKeys(places: readonly Place[], place: Place, open: (place: Place) => void) {
  const page = useRef<HTMLDivElement>(null)
  const turnedTo = useRef<Place | null>(null)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = steps[event.key]
      if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || inDialog(event.target)) return
      event.preventDefault()
      const next = places[places.indexOf(place) + by]
      if (!next) return
      turnedTo.current = next
      // A field that is taken away is not left, and what was typed in it would wait.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      open(next)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  useEffect(() => {
    if (turnedTo.current !== place) return
    turnedTo.current = null
    page.current?.focus({ preventScroll: true })
    page.current?.scrollIntoView()
  }, [place])
  return page
}

const inDialog = (target: EventTarget | null) => target instanceof Element && target.closest('[role=dialog]') !== null
