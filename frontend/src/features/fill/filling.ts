import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { FillReportInput } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { editedReport } from '../report/editedReport'
import type { Autosave } from '../report/saving/autosave'
import { reportKey } from '../report/saving/useAutosave'
import { offerKey } from './offer'

const fillReport = graphql(/* GraphQL */ `
  mutation FillReport($input: FillReportInput!) {
    fillReport(input: $input) {
      __typename
      ... on ReportSaved {
        report {
          ...EditedReport_report
        }
      }
      ... on StaleReport {
        message
      }
      ... on WrongStatus {
        message
      }
      ... on InvalidContent {
        message
        problems {
          message
        }
      }
      ... on RegisterIncomplete {
        message
      }
    }
  }
`)

/**
 * 取数, on the revision beside which the numbers were shown. A refusal is the mutation's error, in the server's words, and
 * both the report and the offer are then read again, as either may be another by now. Gives the revision it was saved as.
 */
export function useFill(autosave: Autosave) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (input: Omit<FillReportInput, 'id'>) => {
      const { id } = autosave.report()
      const { fillReport: result } = await request(fillReport, { input: { id, ...input } })
      if (result.__typename !== 'ReportSaved') {
        void queries.invalidateQueries({ queryKey: reportKey(id), exact: true })
        void queries.invalidateQueries({ queryKey: offerKey(id) })
        throw new Error(refusal(result))
      }
      const fresh = readFragment(editedReport, result.report)
      queries.setQueryData<{ report?: object | null }>(
        reportKey(id),
        (old) => old && { ...old, report: { ...old.report, ...fresh } },
      )
      autosave.restored(fresh)
      return fresh.revision
    },
  })
}

interface Refused {
  __typename: 'StaleReport' | 'WrongStatus' | 'InvalidContent' | 'RegisterIncomplete'
  message: string
  problems?: readonly { message: string }[]
}

function refusal({ __typename, message, problems = [] }: Refused): string {
  switch (__typename) {
    case 'StaleReport':
      return `${message}下面已换成报告现在的数，请看过后再取用。`
    case 'InvalidContent':
      return message + problems.map((problem) => problem.message).join('')
    case 'WrongStatus':
    case 'RegisterIncomplete':
      return message
  }
}
