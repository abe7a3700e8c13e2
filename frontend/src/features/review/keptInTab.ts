/** What was kept in this tab under a name; null where nothing was, or the browser keeps nothing for this site. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps something until the tab is closed, or lets it go with null; where the browser keeps nothing, it holds until the page is left. */
export function keep(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Full, or forbidden to this site: nothing that is done here depends on it.
  }
}
