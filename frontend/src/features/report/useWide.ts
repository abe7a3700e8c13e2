import { useSyncExternalStore } from 'react'

const query = '(min-width: 1240px)'

/** Whether there is room for something beside the sheet. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

function subscribe(listener: () => void) {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
