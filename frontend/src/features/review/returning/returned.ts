import { graphql } from '../../../graphql/generated/gql'
import type { ReturnedItems_ReturnFragment } from '../../../graphql/generated/graphql'

export const returnedItems = graphql(/* GraphQL */ `
  fragment ReturnedItems_return on Return {
    reason
    by
    step
    at
    revision
    conclusion
    items {
      part
      excerpt
      note
      changed
      answer {
        text
        by
        at
      }
      changedCells {
        ref
        ...CellChanges_change
      }
      changedTexts {
        part
        pieces {
          kind
          text
        }
      }
    }
  }
`)

export type Returned = ReturnedItems_ReturnFragment
export type ReturnedItem = Returned['items'][number]

/** 已改动, 已说明, 待办. */
export function stateWord({ changed, answer }: Pick<ReturnedItem, 'changed' | 'answer'>): string {
  return [changed && '已改动', answer && '已说明'].filter(Boolean).join('、') || '待办'
}

export function isOpen({ changed, answer }: Pick<ReturnedItem, 'changed' | 'answer'>): boolean {
  return !changed && !answer
}

/** 李国栋于 2026年1月15日 09:30 在“保密审查”退回 */
export function returnedWhere({ step }: Pick<Returned, 'step'>): string {
  return step ? `在“${step}”退回` : '在发布前退回'
}

/** The parts whose changes are shown with what was asked, as the server names them. */
export function changedIn({ items }: Returned): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ changedCells, changedTexts }) => [
      ...changedCells.map(({ ref }) => ref),
      // Where only a paragraph was open, nothing else of its prose has changed.
      ...changedTexts.map(({ part }) => part.replace(/ paragraph \d+$/, '')),
    ]),
  )
}
