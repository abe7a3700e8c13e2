import type { BoardColumn, RequestBoardOrder } from '../../graphql/generated/graphql'
import { boardColumnWord } from '../../graphql/generated/words/boardColumnWord'
import { requestBoardOrderWord } from '../../graphql/generated/words/requestBoardOrderWord'

/** Which agencies stand on the board and in which order, as the address says. */
export interface BoardAsked {
  within: string | null
  column: BoardColumn | null
  search: string
  orderBy: RequestBoardOrder
}

/** A column by its name; null for anything else that an address may say. */
export function boardColumnOf(name: string | null): BoardColumn | null {
  return name !== null && isOneOf(boardColumnWord, name) ? name : null
}

/** Whether a column counts open requests, which are listed by the day they are due. */
export function isOfOpen(column: BoardColumn): boolean {
  return column !== 'CLOSED' && column !== 'LATE'
}

export function boardAsked(address: URLSearchParams): BoardAsked {
  const order = address.get('order')
  return {
    within: address.get('within'),
    column: boardColumnOf(address.get('column')),
    search: address.get('search') ?? '',
    orderBy: order !== null && isOneOf(requestBoardOrderWord, order) ? order : 'TREE',
  }
}

export function boardAddress({ within, column, search, orderBy }: BoardAsked): URLSearchParams {
  const address = new URLSearchParams()
  if (within) address.set('within', within)
  if (column) address.set('column', column)
  if (search) address.set('search', search)
  if (orderBy !== 'TREE') address.set('order', orderBy)
  return address
}

/** Where the same stands as a file. */
export function boardFile({ within, column, search, orderBy }: BoardAsked, format: 'xlsx' | 'csv'): string {
  const asked = new URLSearchParams({ orderBy })
  if (within) asked.set('within', within)
  if (column) asked.set('column', column)
  if (search) asked.set('search', search)
  return `/requests/board.${format}?${asked}`
}

function isOneOf<Word extends string>(words: Record<Word, string>, name: string): name is Word {
  return Object.hasOwn(words, name)
}
