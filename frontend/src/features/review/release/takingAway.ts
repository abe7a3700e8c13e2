import type { NumbersToTakeAwayQuery } from '../../../graphql/generated/graphql'
import type { TakingAway } from '../deeds'

export type Numbered = NonNullable<NonNullable<NumbersToTakeAwayQuery['report']>['publication']>['numbers'][number]

/** The numbers that can be withdrawn, or erased; latest first. */
export function takeable(deed: TakingAway, all: readonly Numbered[]): Numbered[] {
  return all.filter(({ withdrawn, erasure }) => (deed === 'WITHDRAW' ? !withdrawn : withdrawn && !erasure))
}

/** Those that can go together with one: all before it, or those right before it that were withdrawn too. */
export function earlierOf(deed: TakingAway, all: readonly Numbered[], number: number): number[] {
  const before = all.filter((one) => one.number < number)
  const readable = before.findIndex(({ withdrawn }) => !withdrawn)
  return takeable(deed, deed === 'ERASE' && readable >= 0 ? before.slice(0, readable) : before).map((one) => one.number)
}

/** What the public can read once some numbers are withdrawn. */
export function leftToRead(all: readonly Numbered[], taken: readonly number[]): number[] {
  return takeable('WITHDRAW', all)
    .map(({ number }) => number)
    .filter((number) => !taken.includes(number))
}

export const numbersText = (numbers: readonly number[]) => numbers.map((number) => `第 ${number} 版`).join('、')
