import { useSyncExternalStore } from 'react'

/** What 填报说明 are shown of: the page of the report, or the cell in hand. */
type Of = 'page' | 'cell'

const listeners = new Set<() => void>()
const shown = { page: remembered('page'), cell: remembered('cell') }

/** Whether 填报说明 stand beside what they explain, on every page and at every cell; remembered where the browser remembers anything. */
export function useGuidanceShown(of: Of): [shown: boolean, show: (shown: boolean) => void] {
  return [useSyncExternalStore(subscribe, () => shown[of]), (next) => show(of, next)]
}

/** F1: those of the cell in hand, where somebody is in a table, or else of the page. */
export function toggleGuidance(focused: Element | null): void {
  const of = focused?.closest('[role=grid]') ? 'cell' : 'page'
  show(of, !shown[of])
}

function show(of: Of, next: boolean) {
  shown[of] = next
  try {
    localStorage.setItem(nameOf(of), String(next))
  } catch {
    // It holds until the page is closed.
  }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function remembered(of: Of): boolean {
  try {
    return localStorage.getItem(nameOf(of)) === 'true'
  } catch {
    return false
  }
}

function nameOf(of: Of) {
  return `nianbao.choice.guidance.${of}`
}
