import { useEffect } from 'react'

/** Goes to the place that the address names, once that is there: it was followed before the page had anything to show. */
export function useAnchor(shown: boolean): void {
  useEffect(() => {
    if (shown && location.hash) leadTo(decodeURIComponent(location.hash.slice(1)))
  }, [shown])
}

/** A table's cell is marked, since it stands among many. */
function leadTo(place: string) {
  const cell = document.querySelector(`td[data-ref="${CSS.escape(place)}"]`)
  cell?.setAttribute('aria-current', 'true')
  if (cell) cell.scrollIntoView({ block: 'center', inline: 'center' })
  else document.getElementById(place)?.scrollIntoView()
}
