import { graphql } from '../../graphql/generated/gql'
import type { Task_TaskFragment } from '../../graphql/generated/graphql'
import { actionWord } from '../../graphql/generated/words/actionWord'

export const queuedTask = graphql(/* GraphQL */ `
  fragment Task_task on Task {
    action
    step
    absent
    since
    due
    daysLeft
    reason
    claim {
      until
    }
    report {
      id
      year
      status
      agency {
        name
      }
      ...LocalTerms_report
    }
  }
`)

/** 待办: one thing that waits for whoever is signed in. */
export type Task = Task_TaskFragment

/** All open queues, and the count beside them. */
export const queueKey = ['queue'] as const

export const taskKey = ({ report, step, action }: Task) => `${report.id} ${step ?? action}`

export const taskTitle = ({ report }: Pick<Task, 'report'>) => `${report.agency.name} ${report.year} 年度报告`

/** What is to be done, as the office calls it: the step of the review, or the act. */
export function taskName({ action, step, report }: Pick<Task, 'action' | 'step' | 'report'>): string {
  if (step) return action === 'PROOFREAD' ? `${step}校对` : step
  if (action !== 'EDIT') return actionWord[action]
  return report.status === 'RETURNED' ? '修改' : '编写'
}

/** How many days are left, in words. */
export function daysLeftText(days: number): string {
  return days < 0 ? `已逾期 ${-days} 天` : days === 0 ? '今天到期' : `还有 ${days} 天`
}
