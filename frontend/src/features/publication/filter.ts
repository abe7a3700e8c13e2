import type { AgencyKind } from '../../graphql/generated/graphql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'

/** What a reader looks for in the public record. It lives in the address, so that a search can be sent to others. */
export interface Filter {
  agency?: string
  /** Whether the agencies below it count too. */
  below: boolean
  year?: number
  /** What the agencies are. */
  kind?: AgencyKind
  search?: string
}

/** 2008: the first year the regulations on disclosure were in force for. */
const firstYear = 2008

/** Reads a filter from an address's query string; what makes no sense there is left out. */
export function readFilter(parameters: URLSearchParams): Filter {
  const agency = parameters.get('agency')?.trim()
  const search = parameters.get('search')?.trim().replaceAll(/\s+/g, ' ')
  const kind = parameters.get('kind')
  const year = Number(parameters.get('year'))
  return {
    ...(agency && { agency }),
    below: parameters.get('below') !== 'no',
    ...(Number.isInteger(year) && year >= firstYear && year <= 9999 && { year }),
    ...(isKind(kind) && { kind }),
    ...(search && { search }),
  }
}

const isKind = (kind: string | null): kind is AgencyKind => kind !== null && Object.hasOwn(agencyKindWord, kind)

/** The query string of a filter, without what goes without saying. */
export function writeFilter({ agency, below, year, kind, search }: Filter): string {
  const parameters = new URLSearchParams()
  if (agency) parameters.set('agency', agency)
  if (agency && !below) parameters.set('below', 'no')
  if (year !== undefined) parameters.set('year', String(year))
  if (kind) parameters.set('kind', kind)
  if (search) parameters.set('search', search)
  return parameters.toString()
}

/** The filter as the server takes it. */
export function asInput({ agency, below, year, kind, search }: Filter) {
  return {
    ...(agency && (below ? { within: agency } : { agency })),
    ...(year !== undefined && { year }),
    ...(kind && { kind }),
    ...(search && { search }),
  }
}
