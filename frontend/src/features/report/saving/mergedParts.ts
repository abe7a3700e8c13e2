import { newId } from '../newId'
import type { PartKey, PartValue } from '../parts'
import { type Stretch, threeWays } from './threeWays'

/** Whose words stay where both changed the same block or entry. */
export type Keep = 'both' | 'mine' | 'theirs'

type Entry = Exclude<Extract<PartValue, readonly unknown[]>[number], string>

/** A part that consists of blocks or entries, two versions of which can be put together; null for all others. */
export function mergedStretches(
  key: PartKey,
  base: PartValue,
  theirs: PartValue,
  mine: PartValue,
): Stretch<Entry>[] | null {
  if (!Array.isArray(base) || !Array.isArray(theirs) || !Array.isArray(mine)) return null
  const stretches = threeWays<Entry>(base, theirs, mine, !isProse(key))
  const ids = stretches
    .flatMap((stretch) => stretch.mine)
    .flatMap((entry) => ('id' in entry && entry.id ? [entry.id] : []))
  return new Set(ids).size === ids.length ? stretches : [{ mine, theirs }]
}

/** Both versions as one, where no block or entry was changed by both; null where there is something to choose. */
export function merged(key: PartKey, base: PartValue, theirs: PartValue, mine: PartValue): PartValue | null {
  const stretches = mergedStretches(key, base, theirs, mine)
  return stretches?.every((stretch) => stretch.theirs === null) ? settled(key, stretches, 'mine') : null
}

/** 两份都保留: theirs, then mine; what is mine of an entry is then one of its own. */
export function settled(key: PartKey, stretches: readonly Stretch<Entry>[], keep: Keep): PartValue {
  return stretches.flatMap(({ mine, theirs }) => {
    if (theirs === null || keep === 'mine') return mine
    if (keep === 'theirs') return theirs
    const taken = new Set(theirs.flatMap((entry) => ('id' in entry && entry.id ? [entry.id] : [])))
    const prefix = prefixes[key as keyof typeof prefixes]
    return [
      ...theirs,
      ...mine.map((entry) =>
        'id' in entry && entry.id && taken.has(entry.id) && prefix ? { ...entry, id: newId(prefix) } : entry,
      ),
    ]
  }) as PartValue
}

const prefixes = { channels: 'c', problems: 'p', measures: 'm' } as const

/** What became of an earlier measure is said once; of all other blocks and entries there may be two. */
export function canKeepBoth(key: PartKey): boolean {
  return isProse(key) || key in prefixes
}

function isProse(key: PartKey): boolean {
  return key === 'preamble' || key.startsWith('section:')
}
