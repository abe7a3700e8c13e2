import { expect, test } from 'vitest'
import { type Day, monthsOf } from './months'

function year(of: number, marked: Record<string, Partial<Day>>): Day[] {
  const days: Day[] = []
  for (let at = Date.UTC(of, 0, 1); at < Date.UTC(of + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    const weekend = [0, 6].includes(new Date(at).getUTCDay())
    days.push({ date, working: !weekend, holiday: null, ...marked[date] })
  }
  return days
}

test('aMonthBeginsOnItsWeekdayAndHoldsAllItsDays', () => {
  const months = monthsOf(year(2024, {}))
  expect(months).toHaveLength(12)
  // February of a leap year that begins on a Thursday.
  const february = months[1] ?? []
  expect(february[0]?.map((day) => day?.day ?? null)).toEqual([null, null, null, 1, 2, 3, 4])
  expect(february.at(-1)?.map((day) => day?.day ?? null)).toEqual([26, 27, 28, 29, null, null, null])
  expect(months.flat(2).filter(Boolean)).toHaveLength(366)
})

test('onlyWhatIsOtherwiseThanTheWeekMakesItBearsAMark', () => {
  const [january] = monthsOf(
    year(2026, {
      '2026-01-01': { working: false, holiday: '元旦' },
      '2026-01-03': { working: false, holiday: '元旦' },
      '2026-01-04': { working: true, holiday: null },
    }),
  )
  const marks = january?.flat().flatMap((day) => (day?.mark ? [`${day.day}${day.mark}`] : []))
  // The 10th is a plain Saturday.
  expect(marks).toEqual(['1休', '3休', '4班'])
})
