import { useState } from 'react'

const kept = 'nianbao.large-type'

/** 大字版 (适老化): larger type on every public page, remembered on this device where it may be. */
export function LargeType() {
  const [large, setLarge] = useState(() => document.documentElement.hasAttribute('data-large'))
  const toggle = () => {
    document.documentElement.toggleAttribute('data-large', !large)
    setLarge(!large)
    try {
      localStorage.setItem(kept, String(!large))
    } catch {
      // not remembered then
    }
  }
  return (
    <button type="button" className="large-type" aria-pressed={large} onClick={toggle}>
      大字版
    </button>
  )
}

/** Before the first page is drawn. */
export function recallLargeType(): void {
  try {
    document.documentElement.toggleAttribute('data-large', localStorage.getItem(kept) === 'true')
  } catch {
    // nothing was remembered
  }
}
