import { graphql } from '../../graphql/generated/gql'
import type { RegisterOfferQuery, Role } from '../../graphql/generated/graphql'
import type { EditionForm } from '../report/form'

/** What a register offers a report, with who asks, since not everybody may see what is counted. */
export const registerOffer = graphql(/* GraphQL */ `
  query RegisterOffer($id: ID!) {
    viewer {
      roles
      requestRoles
    }
    report(id: $id) {
      id
      revision
      registerOffers {
        register
        label
        asOf
        keptSince
        incomplete
        cells {
          ref
          number
          stands
          differs
        }
      }
    }
  }
`)

export function offerKey(report: string) {
  return ['registerOffer', report] as const
}

export type Offer = NonNullable<RegisterOfferQuery['report']>['registerOffers'][number]
export type OfferedCell = Offer['cells'][number]

/** The cells of one line of the form, in its order. */
export interface OfferedRow {
  key: string
  /** What the line is called, with what it belongs to: （三）不予公开 1.属于国家秘密. */
  name: string
  cells: readonly (OfferedCell & { column: string })[]
}

/** Cells line by line as the form has them; lines of which there is no cell are left out. */
export function rowsOf(form: EditionForm, cells: readonly OfferedCell[]): readonly OfferedRow[] {
  const offered = new Map(cells.map((cell) => [cell.ref, cell]))
  return form.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const found = table.columns.flatMap((column) => {
        const cell = offered.get(`${table.key}.${row.key}.${column.key}`)
        return cell ? [{ ...cell, column: column.label }] : []
      })
      const name = [row.group, row.label].filter(Boolean).join(' ')
      return found.length > 0 ? [{ key: `${table.key}.${row.key}`, name, cells: found }] : []
    }),
  )
}

/** An offer's cells by what can be done with them. */
export interface Sorted {
  /** Register and report differ, and the report's number may be changed. */
  open: readonly OfferedCell[]
  /** They differ, and the cell was not opened when the report was returned. */
  locked: readonly OfferedCell[]
  /** They say the same. */
  same: readonly OfferedCell[]
}

export function sorted(cells: readonly OfferedCell[], editable: (ref: string) => boolean): Sorted {
  const differing = cells.filter(({ differs }) => differs)
  return {
    open: differing.filter(({ ref }) => editable(ref)),
    locked: differing.filter(({ ref }) => !editable(ref)),
    same: cells.filter(({ differs }) => !differs),
  }
}

/** Those to be taken: all but what somebody left out, also where the offer has become another meanwhile. */
export function chosenOf(open: readonly OfferedCell[], leftOut: ReadonlySet<string>): readonly string[] {
  return open.map(({ ref }) => ref).filter((ref) => !leftOut.has(ref))
}

/** Leaves cells out, or takes them in again. */
export function choosing(leftOut: ReadonlySet<string>, refs: readonly string[], take: boolean): ReadonlySet<string> {
  const next = new Set(leftOut)
  for (const ref of refs) {
    if (take) next.delete(ref)
    else next.add(ref)
  }
  return next
}

const seeRequests = new Set<Role>(['REGISTRAR', 'HANDLER', 'REVIEWER', 'SECRECY_REVIEWER', 'CHIEF', 'OFFICE'])

/** Whether somebody with these roles may see the requests that are counted. */
export const maySeeRequests = (roles: readonly Role[]) => roles.some((role) => seeRequests.has(role))

/** Where the requests, or of table four the disputes, are listed that a cell counts. */
export function requestsAddress(cell: string, year: number): string {
  const list = cell.startsWith('review.') ? '/desk/requests/disputes' : '/desk/requests'
  return `${list}?${new URLSearchParams({ cell, cellYear: String(year) })}`
}
