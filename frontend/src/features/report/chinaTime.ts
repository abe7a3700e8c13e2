const zone = 'Asia/Shanghai'
const inFull = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})
const inShort = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone, month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})
const asDate = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
const asTime = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' })

/** 2026年1月20日（星期二）09:00, in Beijing's time wherever the browser is. */
export function chinaTime(at: string | Date): string {
  const part = Object.fromEntries(inFull.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part.year}年${part.month?.replace('月', '')}月${part.day}日（${part.weekday}）${part.hour}:${part.minute}`
}

/** 1月20日 09:00, where there is little room. */
export function chinaTimeShort(at: string): string {
  const part = Object.fromEntries(inShort.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return `${part.month?.replace('月', '')}月${part.day}日 ${part.hour}:${part.minute}`
}

/** A date and a time of day as the inputs hold them, in Beijing. */
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

/** Today's date in Beijing, as a date input holds it. */
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
