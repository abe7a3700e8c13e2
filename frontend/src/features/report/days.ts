const day = 86_400_000

/** Whole days from today to a calendar date; negative when it has passed. */
export function daysUntil(date: string, today: Date = new Date()): number {
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate())
  return Math.round((Date.parse(`${date}T00:00:00Z`) - now) / day)
}

const clock = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })

export function shownTime(time: string): string {
  return clock.format(new Date(time))
}
