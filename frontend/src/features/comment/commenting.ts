import { useMutation, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { type Request, useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'
import type { Subject } from './commentThread'

const begin = graphql(/* GraphQL */ `
  mutation BeginComment($input: CommentInput!) {
    comment(input: $input) {
      id
    }
  }
`)

const answer = graphql(/* GraphQL */ `
  mutation AnswerComment($input: AnswerCommentInput!) {
    answerComment(input: $input) {
      id
    }
  }
`)

const resolve = graphql(/* GraphQL */ `
  mutation ResolveComment($input: ResolveCommentInput!) {
    resolveComment(input: $input) {
      id
    }
  }
`)

/** The comments of a report are read again with its pulse, after a change at once. */
export function pulseKey(report: string) {
  return [...reportKey(report), 'pulse'] as const
}

function useCommenting<Said>(report: string, say: (request: Request, said: Said) => Promise<object>) {
  const request = useRequest()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (said: Said) => say(request, said),
    onSuccess: () => queries.invalidateQueries({ queryKey: pulseKey(report) }),
  })
}

export function useBeginComment(report: string) {
  return useCommenting(report, (request, said: { subject: Subject; text: string; flagged: boolean }) => {
    const {
      subject: { cell = null, section = null, excerpt = null },
      text,
      flagged,
    } = said
    return request(begin, {
      input: { id: report, cell, section: cell ? null : section, excerpt: cell ? null : excerpt, text, flagged },
    })
  })
}

export function useAnswerComment(report: string) {
  return useCommenting(report, (request, input: { comment: string; text: string }) => request(answer, { input }))
}

export function useResolveComment(report: string) {
  return useCommenting(report, (request, input: { comment: string; resolved: boolean }) => request(resolve, { input }))
}
