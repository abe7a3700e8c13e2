import { writeFilter, type Filter } from './filter'

/** Where a publication stands: the one in force, or a given number of it. */
export const publicationAddress = (agency: string, year: number, number?: number) =>
  `/publications/${encodeURIComponent(agency)}/${year}${number === undefined ? '' : `/${number}`}`

/** Where an agency's own page stands. */
export const agencyAddress = (code: string) => `/agencies/${encodeURIComponent(code)}`

/** Where the publications that meet a filter are listed. */
export const publicationsAddress = (filter: Filter) => `/publications?${writeFilter(filter)}`.replace(/\?$/, '')

/**
 * Where the figures of an agency and all below it are added up, or only those without the governments below; of the latest
 * year unless one is named.
 */
export const statisticsAddress = (agency: string, year?: number, scope: 'WHOLE' | 'OWN' = 'WHOLE') =>
  `/statistics?${new URLSearchParams({
    agency,
    ...(year !== undefined && { year: String(year) }),
    ...(scope === 'OWN' && { scope: 'own' }),
  }).toString()}`

/** Where publications stand side by side. */
export const comparisonAddress = (compared: readonly { agency: string; year: number }[]) =>
  `/compare?${new URLSearchParams(compared.map(({ agency, year }) => ['of', `${agency}:${year}`])).toString()}`
