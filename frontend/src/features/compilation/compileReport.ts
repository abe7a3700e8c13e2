import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'
import { sumsKey } from './sumsQuery'

const compileReport = graphql(/* GraphQL */ `
  mutation CompileReport($input: CompileReportInput!) {
    compileReport(input: $input) {
      __typename
      ... on ReportStarted {
        report {
          id
        }
      }
      ... on ReportSaved {
        report {
          id
        }
      }
      ... on WrongStatus {
        message
      }
      ... on FiguresTyped {
        message
        cells
      }
    }
  }
`)

/** What stands where the sums would, typed by people. */
export interface Typed {
  message: string
  cells: readonly string[]
}

/** Begins a government's report as a sum, or makes one of the report there is; what was typed gives way only with replace. */
export function useCompileReport(agency: string, year: number, onDone: (report: string) => void = () => {}) {
  const request = useRequest()
  const queries = useQueryClient()
  const id = `${agency}:${year}`
  return useMutation({
    mutationFn: async (replace: boolean): Promise<Typed | null> => {
      const { compileReport: result } = await request(compileReport, { input: { agency, year, replace } })
      if (result.__typename === 'WrongStatus') throw new Error(result.message)
      return result.__typename === 'FiguresTyped' ? result : null
    },
    onSuccess: async (typed) => {
      if (typed) return
      await Promise.all([
        queries.invalidateQueries({ queryKey: sumsKey(id) }),
        queries.invalidateQueries({ queryKey: reportKey(id) }),
      ])
      onDone(id)
    },
  })
}
