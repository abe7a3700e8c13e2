import type { ReportFilter, ReportStatus } from '../../../graphql/generated/graphql'
import { reportStatusWord } from '../../../graphql/generated/words/reportStatusWord'

/** Which reports a list shows, as its address says it, so that it can be linked to and gone back to. */
export interface ReportsAsked {
  search: string
  status: readonly ReportStatus[]
  year: number | null
  within: string | null
  mine: boolean
}

export const anything: ReportsAsked = { search: '', status: [], year: null, within: null, mine: false }

export function isAnything({ search, status, year, within, mine }: ReportsAsked): boolean {
  return search === '' && status.length === 0 && year === null && within === null && !mine
}

const isStatus = (text: string): text is ReportStatus => Object.hasOwn(reportStatusWord, text)

export function askedIn(address: URLSearchParams): ReportsAsked {
  const year = Number(address.get('year'))
  return {
    search: address.get('search') ?? '',
    status: (address.get('status') ?? '').split(',').filter(isStatus),
    year: Number.isInteger(year) && year > 0 ? year : null,
    within: address.get('within'),
    mine: address.has('mine'),
  }
}

export function addressOfAsked({ search, status, year, within, mine }: ReportsAsked): Record<string, string> {
  return {
    ...(search && { search }),
    ...(status.length > 0 && { status: status.join(',') }),
    ...(year !== null && { year: String(year) }),
    ...(within && { within }),
    ...(mine && { mine: '1' }),
  }
}

export function filterOf({ search, status, year, within, mine }: ReportsAsked): ReportFilter {
  return {
    within,
    year,
    mine: mine || null,
    status: status.length > 0 ? [...status] : null,
    search: search || null,
  }
}
