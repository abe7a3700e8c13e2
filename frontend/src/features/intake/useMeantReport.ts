import { useSearchParams } from 'wouter'

export interface MeantReport {
  report: string
  agency: string
  year: number
}

/** The report for which a file is wanted, as the address says; null where none is named. */
export function useMeantReport(): MeantReport | null {
  const [address] = useSearchParams()
  const [report, agency, year] = /^(.+):(\d{4})$/.exec(address.get('for') ?? '') ?? []
  return report && agency ? { report, agency, year: Number(year) } : null
}

/** Where files are brought in, or one that was read is looked at, for a report or for none yet. */
export function importAddress(report: string | null, id?: string): string {
  const place = id === undefined ? '/desk/import' : `/desk/imports/${encodeURIComponent(id)}`
  return report === null ? place : `${place}?for=${encodeURIComponent(report)}`
}
