import { useLayoutEffect, useRef } from 'react'

/** Which field of a form had the focus as it was taken away, until another stands in its place. */
let left: number | undefined

/** For a form that is drawn anew with each answer: whoever sent it stays where he or she was. */
export function useKeptFocus() {
  const form = useRef<HTMLFormElement>(null)
  useLayoutEffect(() => {
    const own = form.current
    const field = left === undefined ? undefined : own?.elements[left]
    // A list that opens on focus would cover the answer.
    const place = field?.getAttribute('role') === 'combobox' ? own?.querySelector('[type=submit]') : field
    if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    return () => {
      const active = document.activeElement
      left = own && active && own.contains(active) ? [...own.elements].indexOf(active) : undefined
      queueMicrotask(() => {
        left = undefined
      })
    }
  }, [])
  return form
}
