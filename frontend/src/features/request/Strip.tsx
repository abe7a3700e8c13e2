import { useState } from 'react'
import { Button } from 'antd'
import styles from './Request.module.css'
import type { RequestCase } from './requests'

type Deadline = NonNullable<RequestCase['deadline']>

/** 为什么是这一天: every day of the period, counted or skipped, and why. */
export function Strip({ deadline }: { deadline: Deadline }) {
  const [shown, setShown] = useState(false)
  const all = deadline.strip.every((day) => day.provisional)
  return (
    <div className={styles.why}>
      <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
        为什么是这一天
      </Button>
      {shown && (
        <>
          <p className={styles.quiet}>
            自 {deadline.start} 的次日起算 {deadline.workingDays} 个工作日
            {deadline.provisional && '；其中有的日子所在年份的放假安排还没有公布，期限暂定'}。
          </p>
          <ol className={styles.strip}>
            {deadline.strip.map((day) => (
              <li
                key={day.date}
                data-skipped={day.skipped !== null || undefined}
                data-last={day.date === deadline.due || undefined}
              >
                <span>{day.date.slice(5).replace('-', '月').replace(/^0/, '').replace('月0', '月')}日</span>
                <strong>{day.number === null ? day.skipped : `第 ${day.number} 日`}</strong>
                {day.provisional && !all && <small>暂定</small>}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}
