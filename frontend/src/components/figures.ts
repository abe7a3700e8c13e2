const figure = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 15 })
const rate = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})

/** A figure of a report, with every digit it was given. */
export const figureText = (number: number) => figure.format(number)

/** A rate of change, e.g. 0.714 → +71.4%. */
export const rateText = (number: number) => rate.format(number)

const share = new Intl.NumberFormat('zh-CN', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A share of a whole, e.g. 0.714 → 71.4%. */
export const shareText = (number: number) => share.format(number)

/** The unit that all of them have; null where they differ or one has none. */
export function commonUnit(units: readonly (string | null | undefined)[]): string | null {
  const [first = null] = units
  return units.every((unit) => unit === first) ? first : null
}
