import type { ClipboardEvent } from 'react'

/**
 * Pastes several lines into a field of one line with a space between them, where the browser would join them: 12 and 5
 * below it would become 125.
 */
export function pastedLine(event: ClipboardEvent<HTMLInputElement>, type: (text: string) => void) {
  const lines = event.clipboardData
    .getData('text/plain')
    .trim()
    .split(/\s*[\r\n]\s*/)
  const field = event.currentTarget
  if (lines.length < 2 || field.readOnly) return
  event.preventDefault()
  type(
    field.value.slice(0, field.selectionStart ?? 0) +
      lines.join(' ') +
      field.value.slice(field.selectionEnd ?? field.value.length),
  )
}
