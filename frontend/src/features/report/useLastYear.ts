import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { LastYearQuery } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { restingText } from './numberText'

const lastYearQuery = graphql(/* GraphQL */ `
  query LastYear($id: ID!) {
    report(id: $id) {
      id
      previous {
        preamble {
          kind
          level
          text
        }
        sections {
          number
          blocks {
            kind
            level
            text
          }
        }
        tables {
          rows {
            cells {
              ref
              kind
              number
            }
          }
        }
        channels {
          id
          name
          items
        }
      }
    }
  }
`)

type Previous = NonNullable<NonNullable<LastYearQuery['report']>['previous']>

interface LastYear {
  year: number
  /** Null while it is being read, and when nothing was published for that year here. */
  content: Previous | null
  error: Error | null
  refetch: () => unknown
}

/** What the agency published for the year before. It cannot change while this report is written, so it is read once. */
export function useLastYear(report: string): LastYear {
  const request = useRequest()
  const { data, error, refetch } = useQuery({
    queryKey: lastYearKey(report),
    queryFn: ({ signal }) => request(lastYearQuery, { id: report }, signal),
    staleTime: Infinity,
  })
  return { year: yearOf(report) - 1, content: data?.report?.previous ?? null, error, refetch }
}

export function lastYearKey(report: string) {
  return ['lastYear', report] as const
}

export function yearOf(report: string): number {
  return Number(report.slice(report.lastIndexOf(':') + 1))
}

type LastYearCell = Previous['tables'][number]['rows'][number]['cells'][number]

/** By reference: an edition that has no such cell has no number for it. */
export function lastYearCells(content: Previous | null): Map<string, LastYearCell> {
  const cells = content?.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)) ?? []
  return new Map(cells.map((cell) => [cell.ref, cell]))
}

export function lastYearText(cell: LastYearCell | undefined): string {
  return cell ? restingText(cell) : ''
}
