import { useState } from 'react'

/** A yes or no of this person's taste, remembered in this browser. */
export function useKeptChoice(name: string, first: boolean): [boolean, (chosen: boolean) => void] {
  const key = `nianbao.choice.${name}`
  const [chosen, set] = useState(() => (localStorage.getItem(key) ?? String(first)) === 'true')
  const choose = (next: boolean) => {
    localStorage.setItem(key, String(next))
    set(next)
  }
  return [chosen, choose]
}
