import { useEffect } from 'react'

/**
 * What the server wrote for readers without script is shown, in place of the app, until the app has the same to show; so
 * the text is there with the first bytes and does not blink.
 */
export function useInPlaceOfServed(ready: boolean): void {
  useEffect(() => {
    if (ready) document.querySelector('body > #served')?.remove()
  }, [ready])
}
