import { useState } from 'react'
import { ChosenTasks } from './ChosenTasks'
import styles from './Queue.module.css'
import { type Task, taskKey } from './task'
import { TaskItem } from './TaskItem'
import { byUrgency } from './urgency'

/** 待我办理: what presses first. Steps of the review, where there are several, can be claimed and handed over together. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const [keys, setKeys] = useState<readonly string[]>([])
  const steps = tasks.filter(({ step }) => step !== null)
  const chosen = steps.filter((task) => keys.includes(taskKey(task)))
  const choose = (task: Task, is: boolean) =>
    setKeys((before) => [...before.filter((key) => key !== taskKey(task)), ...(is ? [taskKey(task)] : [])])
  return (
    <>
      {byUrgency(tasks).map((part) => (
        <section key={part.title}>
          <h2 className={styles.part}>
            {part.title}
            <small>{part.tasks.length} 项</small>
          </h2>
          <ul className={styles.tasks}>
            {part.tasks.map((task) => (
              <TaskItem
                key={taskKey(task)}
                task={task}
                chosen={steps.length > 1 && task.step !== null ? chosen.includes(task) : null}
                onChoose={(is) => choose(task, is)}
              />
            ))}
          </ul>
        </section>
      ))}
      {steps.length > 1 && (
        <ChosenTasks
          chosen={chosen}
          onAll={chosen.length < steps.length ? () => setKeys(steps.map(taskKey)) : null}
          onClear={() => setKeys([])}
        />
      )}
    </>
  )
}
