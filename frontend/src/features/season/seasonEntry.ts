import { graphql } from '../../graphql/generated/gql'
import type { Punctuality, SeasonEntry_EntryFragment, TermEvent } from '../../graphql/generated/graphql'
import { punctualityWord } from '../../graphql/generated/words/punctualityWord'
import { termEventWord } from '../../graphql/generated/words/termEventWord'

export const seasonEntry = graphql(/* GraphQL */ `
  fragment SeasonEntry_entry on SeasonEntry {
    agency {
      code
      name
      kind
    }
    superior
    stage
    report
    correcting
    since
    awaited {
      step
      role
      by
      claimedBy
    }
    scheduledAt
    returns
    firstPublishedOn
    terms {
      id
      name
      event
      day
      metOn
      punctuality
      days
    }
    findings {
      rule
      title
      count
    }
    revision
    urgings {
      at
      by
      text
      untold
    }
  }
`)

/** One agency in a season. */
export type SeasonEntry = SeasonEntry_EntryFragment

export type KeptTerm = SeasonEntry['terms'][number]

/** 逾期 3 天, 还有 5 天: how a date is kept, with its days. */
export function keptText({ punctuality, days, event }: Pick<KeptTerm, 'punctuality' | 'days' | 'event'>): string {
  const done = termEventWord[event]
  switch (punctuality) {
    case 'IN_TIME':
      return `按期${done}`
    case 'PENDING':
      return days === 0 ? '今天到期' : `还有 ${days} 天`
    case 'LATE':
      return `逾期 ${days} 天${done}`
    case 'NEVER':
      return `逾期 ${days} 天，未${done}`
  }
}

/** What keeping a date in some way is called: 逾期未公布. */
export function punctualityText(punctuality: Punctuality, event: TermEvent): string {
  return punctualityWord[punctuality]
    .replace('完成', termEventWord[event])
    .replace('按期', `按期${termEventWord[event]}`)
}
