/** The page of all 填报说明 of a form. */
export function addressOfGuide(edition: string): string {
  return `/desk/guide?edition=${encodeURIComponent(edition)}`
}
