import type { KeyboardEvent } from 'react'

/** While Chinese is being composed every key is the input method's: Escape gives the composition up, and nothing else. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // Some browsers report a composition's last key as over already, and only by this number as the input method's.
  return nativeEvent.isComposing || nativeEvent.keyCode === 229
}
