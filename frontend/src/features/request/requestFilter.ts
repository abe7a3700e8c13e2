import type { BoardColumn, RequestFilter } from '../../graphql/generated/graphql'
import { boardColumnOf } from './boardFilter'

/** Which requests are listed, as the address says. */
export interface RequestsAsked {
  agency: string | null
  /** open, closed or all. */
  show: 'open' | 'closed' | 'all'
  mine: boolean
  /** A number, or words of what it is about. */
  find: string
  year: number | null
  /** A cell of a year's table three. */
  cell: { year: number; ref: string } | null
  /** A column of the office's board. */
  column: BoardColumn | null
}

export function requestsAsked(address: URLSearchParams): RequestsAsked {
  const show = address.get('show')
  const cell = address.get('cell')
  const cellYear = Number(address.get('cellYear'))
  const year = Number(address.get('year'))
  const column = cell ? null : boardColumnOf(address.get('column'))
  return {
    agency: address.get('agency'),
    show: cell || column ? 'all' : show === 'closed' || show === 'all' ? show : 'open',
    mine: address.has('mine'),
    find: address.get('find') ?? '',
    year: year || null,
    cell: cell && cellYear ? { year: cellYear, ref: cell } : null,
    column,
  }
}

export function requestsAddress({ agency, show, mine, find, year, cell, column }: RequestsAsked): URLSearchParams {
  const address = new URLSearchParams()
  if (agency) address.set('agency', agency)
  if (cell) {
    address.set('cell', cell.ref)
    address.set('cellYear', String(cell.year))
  } else if (column) address.set('column', column)
  else if (show !== 'open') address.set('show', show)
  if (mine) address.set('mine', '')
  if (find) address.set('find', find)
  if (year) address.set('year', String(year))
  return address
}

export function requestsFilter({ show, mine, find, year, cell, column }: RequestsAsked): RequestFilter {
  return {
    open: show === 'all' ? null : show === 'open',
    mine: mine || null,
    find: find || null,
    numberYear: year,
    cell: cell && { year: cell.year, ref: cell.ref },
    column,
  }
}
