import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSession } from '../../../auth/SessionContext'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { graphql } from '../../../graphql/generated/gql'
import { useRequest } from '../../account/request'
import { useEditing } from '../../report/saving/Editing'
import { reportKey } from '../../report/saving/useAutosave'
import { useKeptDraft } from '../../report/useKeptDraft'
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
    onSuccess: () =>
      Promise.all(
        ['returned', 'remaining'].map((what) => queries.invalidateQueries({ queryKey: [...reportKey(id), what] })),
      ),
  })
}

/** 办理说明 as they are being written, by the item's part; of one return, since the next asks for other things. */
type Answers = Readonly<Record<string, string>>

const none: Answers = {}

export type UnsentAnswers = ReturnType<typeof useUnsentAnswers>

/** 办理说明 not sent yet: neither another page nor a closed tab drops them. */
export function useUnsentAnswers(returnedAt: string) {
  const { report } = useEditing()
  const { person } = useSession()
  const [answers, set] = useKeptDraft('answers', person, report.id, none, isAnswers)
  const key = (part: string) => `${returnedAt} ${part}`
  return {
    answer: (part: string) => answers[key(part)] ?? '',
    say: (part: string, text: string) =>
      set((before) => {
        const { [key(part)]: _, ...others } = before
        return text === '' ? (Object.keys(others).length > 0 ? others : none) : { ...others, [key(part)]: text }
      }),
  }
}

function isAnswers(kept: unknown): kept is Answers {
  return typeof kept === 'object' && kept !== null
}
