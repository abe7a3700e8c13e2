import type { Action } from '../../graphql/generated/graphql'

/** Whether somebody is asked to look at a report and decide, rather than to write it. */
export function reviewing(permitted: readonly Action[]): boolean {
  return permitted.some((action) => ['APPROVE', 'PROOFREAD', 'RETURN', 'PUBLISH', 'RATIFY'].includes(action))
}

/** Words of the schema, to choose one from. */
export function optionsOf<T extends string>(words: Record<T, string>): { value: T; label: string }[] {
  return (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))
}
