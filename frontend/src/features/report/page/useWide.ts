import { useSyncExternalStore } from 'react'

/** Room for something beside the sheet. */
export const BESIDE = '(min-width: 1240px)'
/** Room for something beside a table of more than five columns. */
export const BESIDE_TABLE = '(min-width: 1600px)'

/** Whether the window is as wide as a media query asks. */
export function useWide(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
