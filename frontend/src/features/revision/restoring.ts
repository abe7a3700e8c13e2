import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import type { Autosave } from '../report/saving/autosave'
import { editedReport } from '../report/editedReport'
import { reportKey } from '../report/saving/useAutosave'

const restoreRevision = graphql(/* GraphQL */ `
  mutation RestoreRevision($input: RestoreRevisionInput!) {
    restoreRevision(input: $input) {
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
    }
  }
`)

/** 恢复: what a revision said becomes the newest one. A refusal is the mutation's error. */
export function useRestoreRevision(autosave: Autosave) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (restore: number) => {
      const { id } = autosave.report()
      const { revision } = autosave.snapshot()
      const { restoreRevision: result } = await request(restoreRevision, { input: { id, revision, restore } })
      if (result.__typename !== 'ReportSaved') {
        void queries.invalidateQueries({ queryKey: reportKey(id), exact: true })
        throw new Error(result.message)
      }
      const fresh = readFragment(editedReport, result.report)
      queries.setQueryData<{ report?: object | null }>(
        reportKey(id),
        (old) => old && { ...old, report: { ...old.report, ...fresh } },
      )
      autosave.restored(fresh)
    },
  })
}
