/** Where the desk's list of rules shows one of them. */
export function addressOfRule(edition: string, code: string): string {
  return `/desk/rules?edition=${edition}#${encodeURIComponent(code)}`
}
