import type { Share } from './ShareTable'

/** The numbers of a tally's cells by reference; null where nobody gave one. */
export type Numbers = ReadonlyMap<string, number | null>

/** The numbers of a tally's tables. */
export const cellNumbers = (
  tables: readonly { rows: readonly { cells: readonly { ref: string; number: number | null }[] }[] }[],
): Numbers => new Map(tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ ref, number }) => [ref, number]))))

const outcomes = [
  { key: 'granted', label: '予以公开' },
  { key: 'partlyGranted', label: '部分公开' },
  { key: 'refused', label: '不予公开' },
  { key: 'unavailable', label: '无法提供' },
  { key: 'notProcessed', label: '不予处理' },
  { key: 'other', label: '其他处理' },
]

/** How requests were answered: the rows of the form under each of its headings together. */
export function outcomeShares(numbers: Numbers): Share[] {
  return outcomes.map(({ key, label }) => ({
    key,
    label,
    number: sum(numbers, (ref) => new RegExp(`^requests\\.${key}(-\\w+)?\\.total$`).test(ref)),
  }))
}

const results = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
]

/** How reviews ended: 行政复议, or both kinds of 行政诉讼 together. */
export function reviewShares(numbers: Numbers, rows: readonly string[]): Share[] {
  return results.map(({ key, label }) => ({
    key,
    label,
    number: sum(numbers, (ref) => rows.some((row) => ref === `review.${row}.${key}`)),
  }))
}

function sum(numbers: Numbers, which: (ref: string) => boolean): number | null {
  const known = [...numbers].flatMap(([ref, number]) => (which(ref) && number !== null ? [number] : []))
  return known.length === 0 ? null : known.reduce((total, number) => total + number, 0)
}
