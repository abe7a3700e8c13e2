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

const brief = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false })

/** Without the year, where it is this one's: 1月14日 09:30. */
export function briefTime(time: string, now: Date = new Date()): string {
  const date = new Date(time)
  return date.getFullYear() === now.getFullYear() ? brief.format(date) : shownTime(time)
}

const calendar = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' })
const calendarOfYear = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })

/** The day in China, without its year where that is this one: 1月31日, 2025年1月31日. */
export function shownDay(time: string, today: Date = new Date()): string {
  const date = new Date(time)
  return yearOf(date) === yearOf(today) ? calendar.format(date) : calendarOfYear.format(date)
}

const inChina = new Intl.DateTimeFormat('zh-CN', { year: 'numeric', timeZone: 'Asia/Shanghai' })
const yearOf = (date: Date) => inChina.format(date)
