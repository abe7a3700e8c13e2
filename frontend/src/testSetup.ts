import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Nothing is left to the next test, whichever file it stands in.
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  globalThis.localStorage?.clear()
  globalThis.sessionStorage?.clear()
})

// What is waited for comes, or the test's own limit ends it: how soon, on a busy machine, is no matter.
configure({ asyncUtilTimeout: 25_000 })

// jsdom lays nothing out, so nothing ever changes its size or is out of sight.
if (globalThis.Element) Element.prototype.scrollIntoView ??= () => {}
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
