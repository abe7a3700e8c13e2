import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { NextSteps_ReportFragment } from '../../graphql/generated/graphql'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { useRequest } from '../account/request'
import { reportKey } from '../report/saving/useAutosave'

export const nextStepsOf = graphql(/* GraphQL */ `
  fragment NextSteps_report on Report {
    next {
      step
      role
      by
      people
    }
  }
`)

export type NextStep = NextSteps_ReportFragment['next'][number]

const nextQuery = graphql(/* GraphQL */ `
  query NextSteps($id: ID!, $after: String) {
    report(id: $id) {
      id
      next(after: $after) {
        step
        role
        by
        people
      }
    }
  }
`)

/** Who would have the report next: once it is submitted, or once a step of its review is approved. Null until it is known. */
export function useNextSteps(
  report: string,
  revision: number,
  { after = null, wanted = true }: { after?: string | null; wanted?: boolean } = {},
): readonly NextStep[] | null {
  const request = useRequest()
  const { data } = useQuery({
    queryKey: [...reportKey(report), 'next', revision, after],
    queryFn: ({ signal }) => request(nextQuery, { id: report, after }, signal),
    staleTime: 0,
    enabled: wanted,
  })
  return data?.report?.next ?? null
}

const mostNames = 4

/** 初审（审核人员李明、王芳）; steps side by side with 和 between. Empty when nobody has it next. */
export function nextWords(steps: readonly NextStep[]): string {
  return steps
    .map(({ step, role, by, people }) => {
      const names = people.slice(0, mostNames).join('、') + (people.length > mostNames ? `等 ${people.length} 人` : '')
      return `${step ?? '发布'}（${by === 'SUPERIOR' ? '上级机关的' : ''}${roleWord[role]}人员${names && `：${names}`}）`
    })
    .join('和')
}

/** 已报送。下一步：初审（…）。 */
export function doneWords(done: string, next: readonly NextStep[] | undefined): string {
  const words = next ? nextWords(next) : ''
  return words ? `${done}下一步：${words}。` : done
}
