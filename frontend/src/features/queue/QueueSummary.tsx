import { Alert } from 'antd'
import { shownDay } from '../../components/chinaTime'
import { daysLeftText } from './task'
import type { Waiting } from './useWaiting'

const SOON = 7

/** In one sentence how much waits and until when. */
export function QueueSummary({ waiting: { count, first } }: { waiting: Waiting }) {
  if (count === 0) return <Alert type="success" showIcon title="没有等您办理的事项。" />
  const pressing = first !== null && first.daysLeft <= SOON
  const until = first ? `，最早截止 ${shownDay(first.due)}，${daysLeftText(first.daysLeft)}` : ''
  return <Alert type={pressing ? 'warning' : 'info'} showIcon title={`${count} 项等您办理${until}。`} />
}
