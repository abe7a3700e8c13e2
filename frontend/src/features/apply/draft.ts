/**
 * What was filled in, in this window's own memory until it is sent; nowhere else. Never the number of a paper, since the next
 * one at a shared computer may open the same page.
 */
export type Draft = Readonly<Record<string, string>>

const place = (agency: string) => `apply ${agency}`
const secret = new Set(['number'])

/** With a key of its own, under which a request that is sent twice is one: kept, so that one may send again after a reload. */
export function readDraft(agency: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place(agency)) ?? '{}')
    const draft = typeof kept === 'object' && kept !== null ? (kept as Draft) : {}
    return draft['key'] ? draft : { ...draft, key: freshKey() }
  } catch {
    return { key: freshKey() }
  }
}

export function keepDraft(agency: string, draft: Draft) {
  try {
    sessionStorage.setItem(
      place(agency),
      JSON.stringify(Object.fromEntries(Object.entries(draft).filter(([name]) => !secret.has(name)))),
    )
  } catch {
    // A browser that keeps nothing: the page still works.
  }
}

export function dropDraft(agency: string) {
  try {
    sessionStorage.removeItem(place(agency))
  } catch {
    // Nothing was kept.
  }
}

/** 128 bits by chance; crypto.randomUUID is younger than the browsers of many offices. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
