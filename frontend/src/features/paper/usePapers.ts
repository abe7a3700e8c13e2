import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'

const papers = graphql(/* GraphQL */ `
  query Papers($id: ID!) {
    report(id: $id) {
      revision
      checkCode
      noCleanCopy
    }
  }
`)

/** By which code the latest state is known on paper, and why there is no clean copy; read only when somebody wants to know. */
export function usePapers(report: string, revision: number, wanted: boolean) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...reportKey(report), 'papers', revision],
    queryFn: ({ signal }) => request(papers, { id: report }, signal),
    enabled: wanted,
    staleTime: 0,
  })
  return { papers: data?.report ?? null, error }
}
