import type { Coverage } from './coverage'

/** A value as it stands in a file; null where there is no figure. */
export type CsvValue = string | number | null

/** Lines as a CSV file that spreadsheets open in the right encoding. */
export const csv = (lines: readonly (readonly CsvValue[])[]) =>
  `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`

/** The same lines, each with how many agencies its figures hold: whoever takes one away must not lose that. */
export const withCoverage = (lines: readonly (readonly CsvValue[])[], { included, expected }: Coverage): CsvValue[][] =>
  lines.map((line, at) => (at === 0 ? [...line, '应计入机关', '已计入机关'] : [...line, expected, included]))

/** As the server's files have it: some spreadsheets skip blanks, and some read full-width signs as the others. */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r])/u

function quoted(value: CsvValue): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
