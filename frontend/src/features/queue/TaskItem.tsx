import { Alert, Button, Checkbox, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { shownDay, shownTime } from '../../components/chinaTime'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { termEventWord } from '../../graphql/generated/words/termEventWord'
import { localTerms } from '../report/localTerms'
import { addressOf } from '../report/useGoTo'
import { useClaim, useRelease } from './claiming'
import styles from './Queue.module.css'
import { daysLeftText, type Task, taskName, taskTitle } from './task'

const HandOver = lazy(() => import('./HandOver').then((module) => ({ default: module.HandOver })))

interface TaskItemProps {
  task: Task
  /** Whether it is chosen to be done with others; null where there are no others. */
  chosen: boolean | null
  onChoose: (chosen: boolean) => void
}

/** One thing to do: what, of whom, since when, until when, and whether it is claimed. */
export function TaskItem({ task, chosen, onChoose }: TaskItemProps) {
  const { report, daysLeft, step, claim } = task
  const [handing, setHanding] = useState(false)
  const claiming = useClaim()
  const releasing = useRelease()
  const failure = claiming.error ?? releasing.error
  const refused = claiming.data?.[0]?.refusal ?? releasing.data?.[0]?.refusal ?? failure?.message
  const title = taskTitle(task)
  return (
    <li className={styles.task}>
      <div className={styles.what}>
        {chosen !== null && (
          <Checkbox
            aria-label={`选择：${taskName(task)}，${title}`}
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
        )}
        <Tag color={task.action === 'EDIT' ? 'default' : 'processing'}>{taskName(task)}</Tag>
        <Link href={addressOf(report.id)} className={styles.title ?? ''}>
          {title}
        </Link>
        {task.absent && <Tag>代{task.absent}</Tag>}
      </div>
      <dl className={styles.when}>
        <div>
          <dt>等候自</dt>
          <dd>{shownDay(task.since)}</dd>
        </div>
        <div>
          <dt>法定时限</dt>
          <dd>
            {shownDay(task.due)}
            {daysLeft !== null && (
              <span className={styles.left} data-late={daysLeft < 0 || undefined}>
                {daysLeftText(daysLeft)}
              </span>
            )}
          </dd>
        </div>
        {daysLeft !== null &&
          readFragment(localTerms, report).localTerms.map(({ id, event, day, notice }) => (
            <div key={id}>
              <dt>地方时限</dt>
              <dd title={`《${notice}》`}>
                {shownDay(day)}前{termEventWord[event]}
              </dd>
            </div>
          ))}
        {claim && (
          <div>
            <dt>认领</dt>
            <dd>您已认领，至 {shownTime(claim.until)}</dd>
          </div>
        )}
      </dl>
      {step && (
        <div className={styles.ways}>
          {claim ? (
            <Button
              aria-label={`不再认领：${taskName(task)}，${title}`}
              loading={releasing.isPending}
              onClick={() => releasing.mutate({ tasks: [task] })}
            >
              不再认领
            </Button>
          ) : (
            <Button
              aria-label={`认领：${taskName(task)}，${title}`}
              loading={claiming.isPending}
              onClick={() => claiming.mutate({ tasks: [task] })}
            >
              认领
            </Button>
          )}
          <Button aria-label={`转交：${taskName(task)}，${title}`} onClick={() => setHanding(true)}>
            转交
          </Button>
        </div>
      )}
      {task.reason && <blockquote className={styles.reason}>{task.reason}</blockquote>}
      {refused && <Alert className={styles.refused ?? ''} type="error" showIcon title={refused} />}
      {handing && (
        <Suspense>
          <HandOver tasks={[task]} onClose={() => setHanding(false)} />
        </Suspense>
      )}
    </li>
  )
}
