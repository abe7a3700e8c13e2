/** What a day of a year is to whoever counts working days. */
export interface Day {
  date: string
  working: boolean
  holiday: string | null | undefined
}

/** 休: off though it is no weekend by itself, or a holiday; 班: worked though it is a weekend. */
export type Mark = '休' | '班'

export interface MonthDay extends Day {
  day: number
  weekend: boolean
  mark: Mark | null
}

/** The weeks of one month from Monday on; null before its first day and behind its last. */
export type Week = readonly (MonthDay | null)[]

/** Monday 0 … Sunday 6. */
const weekday = (date: string) => (new Date(date).getUTCDay() + 6) % 7

export function monthsOf(days: readonly Day[]): Week[][] {
  const months = Array.from({ length: 12 }, (): (MonthDay | null)[] => [])
  for (const day of days) {
    const month = months[Number(day.date.slice(5, 7)) - 1]
    if (!month) continue
    if (month.length === 0) month.push(...Array.from({ length: weekday(day.date) }, () => null))
    month.push(monthDay(day))
  }
  return months.map((month) => {
    const weeks: Week[] = []
    for (let at = 0; at < month.length; at += 7) {
      weeks.push(Array.from({ length: 7 }, (_, column) => month[at + column] ?? null))
    }
    return weeks
  })
}

function monthDay(day: Day): MonthDay {
  const weekend = weekday(day.date) > 4
  return {
    ...day,
    day: Number(day.date.slice(8)),
    weekend,
    mark: day.working ? (weekend ? '班' : null) : day.holiday ? '休' : null,
  }
}
