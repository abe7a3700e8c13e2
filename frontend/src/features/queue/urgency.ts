import type { Task } from './task'

interface Urgency {
  title: string
  tasks: Task[]
}

const spans: [string, (daysLeft: number | null) => boolean][] = [
  ['已逾期', (days) => days !== null && days < 0],
  ['七天内截止', (days) => days !== null && days >= 0 && days <= 7],
  ['三十天内截止', (days) => days !== null && days > 7 && days <= 30],
  ['三十天以后截止', (days) => days !== null && days > 30],
  ['已公开的报告', (days) => days === null],
]

/** The queue, in its order, cut where it becomes less urgent; no part is empty. */
export function byUrgency(tasks: readonly Task[]): Urgency[] {
  return spans
    .map(([title, holds]) => ({ title, tasks: tasks.filter(({ daysLeft }) => holds(daysLeft)) }))
    .filter((part) => part.tasks.length > 0)
}
