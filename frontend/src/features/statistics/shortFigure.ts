const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 })

/** A figure short enough to stand above a column: 3985758 → 398.6万. The table has every digit. */
export function shortFigure(number: number): string {
  const size = Math.abs(number)
  if (size >= 1e8) return `${plain.format(number / 1e8)}亿`
  return size >= 1e5 ? `${plain.format(number / 1e4)}万` : plain.format(number)
}
