/**
 * An id for a part that is new: given here and not by the server, so that saving the list a second time, or a measure
 * that answers a problem added with it, means the same part.
 */
export function newId(prefix: 'c' | 'p' | 'm'): string {
  const random = crypto.getRandomValues(new Uint32Array(2))
  return `${prefix}-${[...random].map((part) => part.toString(36)).join('')}`
}
