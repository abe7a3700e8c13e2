import { useEffect } from 'react'

/**
 * What the server wrote for readers without script is shown, in place of the app, until the app has the same to show; so
 * the text is there with the first bytes and does not blink.
 */
export function useInPlaceOfServed(ready: boolean): void {
  useEffect(() => {
    const served = ready ? document.querySelector('body > #served') : null
    if (!served) return
    const summaries = served.querySelectorAll('details[open] > summary')
    const opened = new Set([...summaries].map((summary) => summary.textContent))
    served.remove()
    // What a reader has opened meanwhile stays open.
    for (const summary of document.querySelectorAll('details:not([open]) > summary')) {
      if (opened.has(summary.textContent)) summary.parentElement?.setAttribute('open', '')
    }
  }, [ready])
}
