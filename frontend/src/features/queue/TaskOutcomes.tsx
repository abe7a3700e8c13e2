import type { TaskOutcome } from './claiming'
import styles from './Queue.module.css'
import { taskName, taskTitle } from './task'

/** What came of an act on several tasks, of each. */
export function TaskOutcomes({ outcomes, done }: { outcomes: readonly TaskOutcome[]; done: string }) {
  return (
    <ul className={styles.several} aria-label="办理结果" role="status">
      {outcomes.map(({ task, refusal }) => (
        <li key={`${task.report.id} ${task.step}`} data-refused={refusal !== null || undefined}>
          {taskName(task)}：{taskTitle(task)}　<strong>{refusal ?? done}</strong>
        </li>
      ))}
    </ul>
  )
}
