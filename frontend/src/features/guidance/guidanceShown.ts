import { useSyncExternalStore } from 'react'

const KEY = 'nianbao.choice.guidance'
const listeners = new Set<() => void>()
let shown = remembered()

/** Whether 填报说明 stands beside what it explains: one choice for all of it, remembered where the browser remembers anything. */
export function useGuidanceShown(): [shown: boolean, show: (shown: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => shown), show]
}

function show(next: boolean) {
  shown = next
  try {
    localStorage.setItem(KEY, String(next))
  } catch {
    // It holds until the page is closed.
  }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === 'true'
  } catch {
    return false
  }
}
