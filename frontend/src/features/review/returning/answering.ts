import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { graphql } from '../../../graphql/generated/gql'
import { useRequest } from '../../account/request'
import { useEditing } from '../../report/saving/Editing'
import { reportKey } from '../../report/saving/useAutosave'
import { returnedItems } from './returned'

const returnedQuery = graphql(/* GraphQL */ `
  query Returned($id: ID!) {
    report(id: $id) {
      id
      returned {
        ...ReturnedItems_return
      }
    }
  }
`)

const answerItem = graphql(/* GraphQL */ `
  mutation AnswerReturnItem($input: AnswerReturnItemInput!) {
    answerReturnItem(input: $input) {
      __typename
      ... on WrongStatus {
        message
      }
    }
  }
`)

/** What the report was returned for; asked again after every save, since that is how an item comes to be changed. */
export function useReturned() {
  const { report } = useEditing()
  const request = useRequest()
  const { data, error, refetch } = useQuery({
    queryKey: [...reportKey(report.id), 'returned', report.revision],
    queryFn: ({ signal }) => request(returnedQuery, { id: report.id }, signal),
    placeholderData: (before) => before,
    staleTime: 0,
  })
  const returned = data?.report?.returned
  return { returned: returned ? readFragment(returnedItems, returned) : null, error: data ? null : error, refetch }
}

/** 办理说明: says what was done about an item, or with null takes that back. A refusal is the mutation's error. */
export function useAnswerItem() {
  const {
    report: { id },
  } = useEditing()
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ part, text }: { part: string; text: string | null }) => {
      const { answerReturnItem: result } = await request(answerItem, { input: { id, part, text } })
      if (result.__typename === 'WrongStatus') throw new Error(result.message)
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [...reportKey(id), 'returned'] }),
  })
}
