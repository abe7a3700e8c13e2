import { graphql } from '../../graphql/generated/gql'
import type { LedgerColumn, ReadLedgerMutation } from '../../graphql/generated/graphql'

export const readLedger = graphql(/* GraphQL */ `
  mutation ReadLedger($input: ReadLedgerInput!) {
    readLedger(input: $input) {
      __typename
      ... on LedgerRefused {
        message
      }
      ... on LedgerRead {
        ledger {
          year
          columns
          headed
          rows {
            line
            cells {
              column
              text
            }
            entry {
              arrivedOn
              arrival
              kind
              subject
              closedOn
              disposition
              rest
            }
            doubts {
              column
              message
              blocking
              proposals
            }
          }
          unread {
            line
            text
          }
          sums {
            line
            what
            says
            counted
            differs
          }
        }
      }
    }
  }
`)

export const registerLedger = graphql(/* GraphQL */ `
  mutation RegisterLedger($input: RegisterLedgerInput!) {
    registerLedger(input: $input) {
      __typename
      ... on LedgerRefused {
        message
      }
      ... on RowsEntered {
        rows {
          line
          id
          number
          messages
        }
      }
    }
  }
`)

export type ReadLedger = Extract<ReadLedgerMutation['readLedger'], { __typename: 'LedgerRead' }>['ledger']
export type LedgerRow = ReadLedger['rows'][number]
export type LedgerDoubt = LedgerRow['doubts'][number]

/** What became of a row that was sent. */
export interface Entered {
  line: number
  id?: string | null
  number?: string | null
  messages: readonly string[]
}

/** What somebody wrote in the place of a cell. */
export interface Mended {
  line: number
  column: LedgerColumn
  text: string
}

/** How many rows are sent at once. */
export const atOnce = 50

/** One cell's text; empty where nothing stands. */
export function cellOf(row: LedgerRow, column: LedgerColumn): string {
  return row.cells.find((cell) => cell.column === column)?.text ?? ''
}

/** A later word on a cell takes the place of an earlier one. */
export function mending(before: readonly Mended[], next: Mended): Mended[] {
  return [...before.filter(({ line, column }) => line !== next.line || column !== next.column), next]
}

export interface Chosen {
  /** Rows that somebody says are right although something speaks against them. */
  confirmed: ReadonlySet<number>
  /** Rows that are not to be registered. */
  leftOut: ReadonlySet<number>
  /** What was registered already. */
  entered: ReadonlyMap<number, Entered>
}

export type RowState = 'entered' | 'leftOut' | 'blocked' | 'doubted' | 'ready'

/** What is to happen to a row now. */
export function stateOf(row: LedgerRow, { confirmed, leftOut, entered }: Chosen): RowState {
  if (entered.get(row.line)?.id) return 'entered'
  if (leftOut.has(row.line)) return 'leftOut'
  if (!row.entry) return 'blocked'
  return row.doubts.length === 0 || confirmed.has(row.line) ? 'ready' : 'doubted'
}

const words: readonly (readonly [RowState, string])[] = [
  ['ready', '件可以登记'],
  ['doubted', '件须核对'],
  ['blocked', '件须改正'],
  ['leftOut', '件不登记'],
  ['entered', '件已登记'],
]

/** How many rows stand how, in a line. */
export function saidOf(states: readonly RowState[]): string {
  return words
    .map(([state, what]) => [states.filter((each) => each === state).length, what] as const)
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number} ${what}`)
    .join('，')
}

/** With what became of more rows. */
export function withEntered(before: Chosen['entered'], rows: readonly Entered[]): Chosen['entered'] {
  return new Map([...before, ...rows.map((row) => [row.line, row] as const)])
}
