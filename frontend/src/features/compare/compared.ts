/** One of those compared: whose and of which year. */
export interface Compared {
  agency: string
  year: number
}

/** More do not fit beside each other. */
export const mostCompared = 4

/** Reads what is compared from an address's query string; what makes no sense there is left out. */
export function readCompared(parameters: URLSearchParams): Compared[] {
  const all = parameters.getAll('of').flatMap((text) => {
    const [, agency, year] = /^([\w-]{2,40}):(\d{4})$/.exec(text) ?? []
    return agency && year ? [{ agency, year: Number(year) }] : []
  })
  return all
    .filter(({ agency, year }, at) => all.findIndex((each) => each.agency === agency && each.year === year) === at)
    .slice(0, mostCompared)
}
