import { useEffect } from 'react'

/** Goes to the place that the address names, once that is there: it was followed before the page had anything to show. */
export function useAnchor(shown: boolean): void {
  useEffect(() => {
    if (shown && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView()
  }, [shown])
}
