/** All times and days a person reads or writes are China's, wherever the browser is: no other file asks for its zone. */
const zone = 'Asia/Shanghai'

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('zh-CN', { ...options, timeZone: zone })
const day = format({ dateStyle: 'long' })
const dayOfYear = format({ month: 'long', day: 'numeric' })
const weekday = format({ weekday: 'short' })
const moment = format({ dateStyle: 'medium', timeStyle: 'short' })
const inFull = format({
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const inShort = format({ month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const asDate = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
const asTime = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' })

/** 2026-01-28T01:00:00Z or 2026-01-28 → 2026年1月28日. */
export const dayText = (date: string) => day.format(new Date(date))

/** 2026-10-01 → 周四. */
export const weekdayText = (date: string) => weekday.format(new Date(date))

/** 1月31日, with the year where it is not this one: 2025年1月31日. */
export function shownDay(time: string, now: Date = new Date()): string {
  return isThisYear(time, now) ? dayOfYear.format(new Date(time)) : dayText(time)
}

/** 2026年1月14日 09:30. */
export function shownTime(time: string): string {
  return moment.format(new Date(time))
}

/** 1月14日 09:30, with the year where it is not this one. */
export function briefTime(time: string, now: Date = new Date()): string {
  return isThisYear(time, now) ? chinaTimeShort(time) : shownTime(time)
}

const isThisYear = (time: string, now: Date) =>
  onChinaClock(time).date.slice(0, 4) === onChinaClock(now).date.slice(0, 4)

/** The year it is now. */
export const chinaYear = () => Number(onChinaClock(new Date()).date.slice(0, 4))

/** Whole days from today to a calendar date; negative when it has passed. */
export function daysUntil(date: string, now: Date = new Date()): number {
  return Math.round((Date.parse(date) - Date.parse(onChinaClock(now).date)) / 86_400_000)
}

/** 2026年1月20日（星期二）09:00. */
export function chinaTime(at: string | Date): string {
  const part = Object.fromEntries(inFull.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month?.replace('月', '')}月${part.day}日（${part.weekday}）${part.hour}:${part.minute}`
}

/** 1月20日 09:00, where there is little room. */
export function chinaTimeShort(at: string): string {
  const part = Object.fromEntries(inShort.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part.month?.replace('月', '')}月${part.day}日 ${part.hour}:${part.minute}`
}

/** A date and a time of day as the inputs hold them. */
export interface ChinaClock {
  date: string
  time: string
}

export function onChinaClock(at: string | Date): ChinaClock {
  return { date: asDate.format(new Date(at)), time: asTime.format(new Date(at)) }
}

/** The moment as the server takes it; null while the inputs hold none. */
export function momentOf({ date, time }: ChinaClock): string | null {
  const at = `${date}T${time.slice(0, 5)}:00+08:00`
  return Number.isNaN(Date.parse(at)) ? null : at
}

/** Whether a moment lies so many milliseconds back. */
export function isPast(at: string, by = 0, now: number = Date.now()): boolean {
  return now - Date.parse(at) >= by
}

/** Today's date, as a date input holds it and the server writes it. */
export function chinaToday(): string {
  return onChinaClock(new Date()).date
}

/** 3 天后, 5 小时后: how long it is until then. */
export function untilThen(at: string, now: Date = new Date()): string {
  const minutes = Math.max(1, Math.round((Date.parse(at) - now.getTime()) / 60_000))
  if (minutes < 60) return `${minutes} 分钟后`
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} 小时后`
  return `${Math.round(minutes / 60 / 24)} 天后`
}
