/** Where a publication stands: the one in force, or a given number of it. */
export const publicationAddress = (agency: string, year: number, number?: number) =>
  `/publications/${encodeURIComponent(agency)}/${year}${number === undefined ? '' : `/${number}`}`

/** Where an agency's own page stands. */
export const agencyAddress = (code: string) => `/agencies/${encodeURIComponent(code)}`
