/** Report years to choose from: the year that just ended first, back to the first year of the regulations. */
export function reportYears(today: Date = new Date()): number[] {
  const last = today.getFullYear()
  return [last - 1, last, ...Array.from({ length: last - 1 - 2008 }, (_, back) => last - 2 - back)]
}
