import type { KeyboardEvent } from 'react'

const parts = 'nav[aria-label], section[aria-label], aside[aria-label]'
const begins = [
  '[role=grid] [tabindex="0"]',
  '[role=textbox]',
  '[tabindex="0"], input, textarea, button:not(:disabled), a[href]',
]

/**
 * F6 to the next part of the page and Shift+F6 to the one before, as between the panes of a window: from anywhere in a
 * table to what comes after it.
 */
export function onPartKeys(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(parts)].filter(isPart)
  const at = all.findIndex((part) => part.contains(document.activeElement))
  const by = event.shiftKey ? -1 : 1
  for (let step = 1; step <= all.length; step++) {
    const first = firstIn(all[(Math.max(at, by === 1 ? -1 : 0) + by * step + all.length * 2) % all.length])
    if (!first) continue
    event.preventDefault()
    first.focus()
    return
  }
}

/** Not part of another, and in sight. */
function isPart(part: HTMLElement): boolean {
  return !part.parentElement?.closest(parts) && part.getClientRects().length > 0
}

function firstIn(part: HTMLElement | undefined): HTMLElement | undefined {
  for (const begin of begins) {
    const found = [...(part?.querySelectorAll<HTMLElement>(begin) ?? [])].find(
      (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
    )
    if (found) return found
  }
  return undefined
}
