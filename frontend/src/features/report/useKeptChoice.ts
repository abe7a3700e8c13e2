import { useState } from 'react'

/** How pages are shown, a yes or no; remembered for all who use this browser, where it remembers anything for this site. */
export function useKeptChoice(name: string, first: boolean): [boolean, (chosen: boolean) => void] {
  const key = `nianbao.choice.${name}`
  const [chosen, set] = useState(() => (remembered(key) ?? String(first)) === 'true')
  const choose = (next: boolean) => {
    set(next)
    try {
      localStorage.setItem(key, String(next))
    } catch {
      // It holds until the page is closed.
    }
  }
  return [chosen, choose]
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
