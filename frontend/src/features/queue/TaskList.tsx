import styles from './Queue.module.css'
import { type Task, taskKey } from './task'
import { TaskItem } from './TaskItem'
import { byUrgency } from './urgency'

/** 待我办理: what presses first. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return byUrgency(tasks).map((part) => (
    <section key={part.title}>
      <h2 className={styles.part}>
        {part.title}
        <small>{part.tasks.length} 项</small>
      </h2>
      <ul className={styles.tasks}>
        {part.tasks.map((task) => (
          <TaskItem key={taskKey(task)} task={task} />
        ))}
      </ul>
    </section>
  ))
}
