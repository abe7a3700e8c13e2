import { elementIdOf, type PartKey } from './parts'
import { selectPassage } from './selectPassage'

/** What is meant within a part. */
export interface Within {
  /** A passage of its text. */
  excerpt?: string | null | undefined
  /** A channel's id. */
  channel?: string | null | undefined
  /** A field in which something waits that was not accepted; see UnacceptedEntry.place. */
  field?: string | null | undefined
}

/**
 * Puts the focus on a part as soon as its place has been opened, which may have to be loaded first; nowhere once somebody has
 * gone on to another page.
 */
export class Arrival {
  private meant: { part: PartKey; within: Within } | null = null
  private readonly observer = new MutationObserver(() => this.arrive())

  await(part: PartKey, within: Within) {
    this.meant = { part, within }
    this.observer.observe(document.body, { childList: true, subtree: true })
    // wouter announces each history.pushState under this name.
    addEventListener('pushState', this.stop)
    addEventListener('popstate', this.stop)
    this.arrive()
  }

  readonly stop = () => {
    this.meant = null
    this.observer.disconnect()
    removeEventListener('pushState', this.stop)
    removeEventListener('popstate', this.stop)
  }

  private arrive() {
    if (!this.meant) return
    const { part, within } = this.meant
    const element = document.getElementById(elementIdOf(part))
    if (!element) return
    this.stop()
    if (within.excerpt && selectPassage(element, within.excerpt)) return
    const target =
      (within.field && fieldIn(element, within.field)) ||
      (within.channel && channelIn(element, within.channel)) ||
      element
    target.scrollIntoView({ block: 'center' })
    target.focus()
  }
}

function fieldIn(element: HTMLElement, place: string): HTMLElement | null {
  return element.querySelector(`[data-place="${CSS.escape(place)}"]`)
}

function channelIn(element: HTMLElement, id: string): HTMLElement | null {
  return element.querySelector(`[data-channel="${CSS.escape(id)}"]`)
}
