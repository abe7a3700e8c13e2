import { useEffect } from 'react'

/** RemainingList, wherever it is shown; it leads on to its first entry. */
const list = '[data-remaining]'

/** F8: what is still to be done before submission, with the focus on the first of it. */
export function useListKey(submits: boolean, open: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !submits) return
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
      event.preventDefault()
      // A field that is taken away is not left, and what was typed in it would wait.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      open()
      // Once it is painted.
      requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(list)?.focus()))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
