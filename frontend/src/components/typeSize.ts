import { useSyncExternalStore } from 'react'

const kept = 'nianbao.large-type'
const listeners = new Set<() => void>()

const isLarge = () => document.documentElement.hasAttribute('data-large')

/** Whether type is large (大字版), on every page of this device where it may be remembered. */
export function useLargeType(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isLarge)
}

export function toggleLargeType(): void {
  const large = document.documentElement.toggleAttribute('data-large')
  listeners.forEach((listener) => listener())
  try {
    localStorage.setItem(kept, String(large))
  } catch {
    // not remembered then
  }
}

/** Before the first page is drawn. */
export function recallLargeType(): void {
  try {
    document.documentElement.toggleAttribute('data-large', localStorage.getItem(kept) === 'true')
  } catch {
    // nothing was remembered
  }
}
