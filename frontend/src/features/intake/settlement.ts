import type { SettledDoubtInput } from '../../graphql/generated/graphql'

/** What a person decided about one doubt (存疑): a proposal that is taken, or numbers of his or her own by cell. */
export interface Decision {
  proposal: number | null
  entered: Readonly<Record<string, number>>
}

/** Decisions by the place of their doubt among the import's. */
export type Decisions = ReadonlyMap<number, Decision>

export const undecided: Decision = { proposal: null, entered: {} }

export function decide(decisions: Decisions, doubt: number, decision: Decision): Decisions {
  const next = new Map(decisions)
  if (decision.proposal === null && Object.keys(decision.entered).length === 0) next.delete(doubt)
  else next.set(doubt, decision)
  return next
}

/** As the schema wants them. */
export function settledInput(decisions: Decisions): SettledDoubtInput[] {
  return [...decisions].map(([doubt, { proposal, entered }]) => ({
    doubt,
    proposal,
    entered: Object.entries(entered).map(([cell, number]) => ({ cell, number })),
  }))
}

interface Proposed {
  proposals: readonly { cells: readonly unknown[]; channel: unknown }[]
}

/** Whether taking a proposal changes what the report says; agency and year are chosen where the import is taken over. */
export const fillsIn = ({ cells, channel }: Proposed['proposals'][number]) => cells.length > 0 || Boolean(channel)

/** Of some doubts those that a single proposal may settle and nobody has decided. */
export function proposable(doubts: readonly Proposed[], of: readonly number[], decisions: Decisions): number[] {
  return of.filter((doubt) => {
    const proposals = doubts[doubt]?.proposals ?? []
    return proposals.length === 1 && proposals.every(fillsIn) && !decisions.has(doubt)
  })
}

export function takeAll(decisions: Decisions, doubts: readonly number[]): Decisions {
  return doubts.reduce<Decisions>((all, doubt) => decide(all, doubt, { proposal: 0, entered: {} }), decisions)
}
