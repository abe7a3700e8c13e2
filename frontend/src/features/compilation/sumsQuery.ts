import { graphql } from '../../graphql/generated/gql'
import type { SumsQuery } from '../../graphql/generated/graphql'

/** What a government's report is the sum of, and what there is to see to in it. */
export const sumsQuery = graphql(/* GraphQL */ `
  query Sums($id: ID!) {
    report(id: $id) {
      id
      year
      revision
      permittedActions
      mayCompile
      compilation {
        missing
        contributors {
          agency {
            code
          }
          name
          government
          state
          number
          kept
          reason
          by
        }
        adjustments {
          id
          kind
          lines {
            cell
            delta
          }
          own
          contributor {
            name
            agency {
              code
            }
          }
          reason
          paper
          by
          at
          confirmed
          confirmedBy
          confirmedAt
        }
      }
      compilationWork {
        changed {
          code
          name
          change
          before
          now
          kept
          reason
          cells {
            ref
            ...CellChanges_change
          }
        }
        confirmable
        unbalanced {
          adjustment
          balance {
            lines {
              cell
              delta
            }
            broken
          }
        }
        faulty {
          code
          name
          messages
        }
        opening {
          cell
          before
          now
          lines {
            code
            name
            before
            now
          }
        }
        problems {
          text
          problems {
            code
            name
            publication
            text
          }
        }
      }
    }
  }
`)

export type SummedReport = NonNullable<SumsQuery['report']>
export type Compilation = NonNullable<SummedReport['compilation']>
export type Contributor = Compilation['contributors'][number]
export type Adjustment = Compilation['adjustments'][number]
export type CompilationWork = NonNullable<SummedReport['compilationWork']>
export type Changed = CompilationWork['changed'][number]

export const sumsKey = (id: string) => ['sums', id] as const
