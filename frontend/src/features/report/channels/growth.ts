/**
 * 同比, as the server works it out and prints it: the difference over the year before, to a hundredth of a per cent, halves
 * away from zero. Null when either is unknown or the year before had none.
 */
export function growthOf(items: number | null | undefined, previousItems: number | null | undefined): number | null {
  if (typeof items !== 'number' || typeof previousItems !== 'number' || previousItems <= 0) return null
  const difference = items - previousItems
  const hundredths = Math.floor((Math.abs(difference) * 20_000 + previousItems) / (2 * previousItems))
  return (Math.sign(difference) * hundredths) / 100
}

export function shownGrowth(percent: number | null): string {
  return percent === null ? '—' : `${percent > 0 ? '+' : ''}${percent.toFixed(2)}%`
}
