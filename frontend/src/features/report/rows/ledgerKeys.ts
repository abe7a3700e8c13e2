import type { KeyboardEvent } from 'react'
import { isComposing } from '../../../components/isComposing'

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }

/** Enter and the arrows up and down lead to the same field of the next line, as in the statutory tables. */
export function onLedgerKeys(event: KeyboardEvent<HTMLElement>) {
  const { target, currentTarget } = event
  const by = event.key === 'Enter' && event.shiftKey ? -1 : steps[event.key]
  if (!by || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return
  if (!(target instanceof HTMLInputElement) || target.type !== 'text' || target.getAttribute('role')) return
  const column = target.closest<HTMLElement>('[data-label]')?.dataset['label']
  if (!column) return
  const fields = [...currentTarget.querySelectorAll<HTMLInputElement>(`[data-label="${column}"] input[type=text]`)]
  const next = fields[fields.indexOf(target) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.select()
}
