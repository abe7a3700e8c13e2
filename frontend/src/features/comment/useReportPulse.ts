import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { useHint } from '../live/useHint'
import { useLive } from '../live/useLive'
import type { Autosave } from '../report/saving/autosave'
import { reportKey } from '../report/saving/useAutosave'
import { type Comment, commentThread } from './commentThread'
import { pulseKey } from './commenting'
import type { Discussion } from './Discussion'

const pulseQuery = graphql(/* GraphQL */ `
  query ReportPulse($id: ID!) {
    report(id: $id) {
      id
      updatedAt
      comments {
        ...CommentThread_comment
      }
    }
  }
`)

const EVERY = 15_000
/** Where the server hints at changes, only for what it could not. */
const SELDOM = 120_000
const none: readonly Comment[] = []

/**
 * What others do to the report while it is open: its comments, and whether anything of it is newer than this page, which
 * is then read again. What is being typed stays; see Autosave.
 */
export function useReportPulse(autosave: Autosave): Omit<Discussion, 'begin'> {
  const request = useRequest()
  const queries = useQueryClient()
  const live = useLive()
  const { id, updatedAt } = autosave.report()
  const { data, error, refetch } = useQuery({
    queryKey: pulseKey(id),
    queryFn: ({ signal }) => request(pulseQuery, { id }, signal),
    select: ({ report }) =>
      report && {
        updatedAt: report.updatedAt,
        comments: report.comments.map((one) => readFragment(commentThread, one)),
      },
    refetchInterval: live ? SELDOM : EVERY,
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  useHint('report', id, (stamp) => {
    // What was saved here is known by its answer.
    if (!stamp || Date.parse(stamp) > Date.parse(autosave.report().updatedAt)) void refetch()
  })
  const seenAt = data?.updatedAt
  useEffect(() => {
    const newer = seenAt !== undefined && Date.parse(seenAt) > Date.parse(updatedAt)
    if (newer) void queries.invalidateQueries({ queryKey: reportKey(id), exact: true })
  }, [queries, id, seenAt, updatedAt])
  return { comments: data?.comments ?? none, error: data ? null : error, refetch }
}
