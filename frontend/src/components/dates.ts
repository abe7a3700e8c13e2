const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' })

/** 2026-01-28T01:00:00Z or 2026-01-28 → 2026年1月28日, in Beijing's time wherever the reader is. */
export const dayText = (date: string) => day.format(new Date(date))
