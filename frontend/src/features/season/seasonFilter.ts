import type {
  AgencyKind,
  Punctuality,
  Role,
  SeasonFilter,
  SeasonOrder,
  SeasonStage,
} from '../../graphql/generated/graphql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'
import { punctualityWord } from '../../graphql/generated/words/punctualityWord'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { seasonOrderWord } from '../../graphql/generated/words/seasonOrderWord'
import { seasonStageWord } from '../../graphql/generated/words/seasonStageWord'

/** What of a season is looked at: kept in the page's address, so that it can be sent to somebody and come back to. */
export interface SeasonAsked {
  year: number | null
  within: string | null
  /** Whether the list is of those that missed a date. */
  late: boolean
  stages: SeasonStage[]
  term: string
  punctualities: Punctuality[]
  kinds: AgencyKind[]
  rule: string | null
  role: Role | null
  search: string
  orderBy: SeasonOrder
}

export const statutory = 'statutory'

const missed: Punctuality[] = ['LATE', 'NEVER']

const several = <T extends string>(address: URLSearchParams, name: string, words: Record<T, string>) =>
  (address.get(name)?.split(',') ?? []).filter((value): value is T => value in words)

const one = <T extends string>(address: URLSearchParams, name: string, words: Record<T, string>) =>
  several(address, name, words)[0] ?? null

export function seasonAsked(address: URLSearchParams): SeasonAsked {
  const year = Number(address.get('year'))
  return {
    year: Number.isInteger(year) && year > 0 ? year : null,
    within: address.get('within'),
    late: address.get('view') === 'late',
    stages: several(address, 'stage', seasonStageWord),
    term: address.get('term') ?? statutory,
    punctualities: several(address, 'kept', punctualityWord),
    kinds: several(address, 'kind', agencyKindWord),
    rule: address.get('rule'),
    role: one(address, 'role', roleWord),
    search: address.get('q') ?? '',
    orderBy: one(address, 'order', seasonOrderWord) ?? 'TREE',
  }
}

/** Only what is not as it is by itself. */
export function seasonAddress(asked: SeasonAsked): URLSearchParams {
  const address = new URLSearchParams()
  const put = (name: string, value: string | null) => value && address.set(name, value)
  put('year', asked.year === null ? null : String(asked.year))
  put('within', asked.within)
  put('view', asked.late ? 'late' : null)
  put('stage', asked.stages.join(','))
  put('term', asked.term === statutory ? null : asked.term)
  put('kept', asked.punctualities.join(','))
  put('kind', asked.kinds.join(','))
  put('rule', asked.rule)
  put('role', asked.role)
  put('q', asked.search.trim())
  put('order', asked.orderBy === 'TREE' ? null : asked.orderBy)
  return address
}

/** Of a late list, those that missed the date, whatever else was filtered. */
export function seasonFilter(asked: SeasonAsked): SeasonFilter {
  return asked.late
    ? { term: asked.term, punctualities: missed, kinds: given(asked.kinds), search: asked.search.trim() || null }
    : {
        stages: given(asked.stages),
        term: asked.term,
        punctualities: given(asked.punctualities),
        kinds: given(asked.kinds),
        rule: asked.rule,
        role: asked.role,
        search: asked.search.trim() || null,
      }
}

const given = <T>(some: readonly T[]) => (some.length > 0 ? [...some] : null)

/** The same as the parameters of a file's address. */
export function fileParameters(asked: SeasonAsked): URLSearchParams {
  const { term, punctualities, ...filter } = seasonFilter(asked)
  const parameters = new URLSearchParams({ term: term ?? statutory, orderBy: asked.orderBy })
  if (asked.within) parameters.set('within', asked.within)
  for (const [name, value] of Object.entries(filter))
    for (const each of Array.isArray(value) ? value : [value]) if (each) parameters.append(name, String(each))
  if (!asked.late) punctualities?.forEach((each) => parameters.append('punctualities', each))
  return parameters
}

/** Whether anything but year, subtree and order was asked for. */
export function isFiltered(asked: SeasonAsked): boolean {
  const { stages, punctualities, kinds, rule, role, search } = asked
  return stages.length + punctualities.length + kinds.length > 0 || rule !== null || role !== null || search !== ''
}

export const unfiltered = (asked: SeasonAsked): SeasonAsked => ({
  ...asked,
  stages: [],
  term: statutory,
  punctualities: [],
  kinds: [],
  rule: null,
  role: null,
  search: '',
})
