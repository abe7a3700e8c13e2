import type { FocusEvent } from 'react'

/** Does something when the focus goes out of an element, and not when it goes from one field in it to the next. */
export function onLeaving(leave: () => void) {
  return ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) leave()
  }
}
