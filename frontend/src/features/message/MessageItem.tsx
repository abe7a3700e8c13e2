import { useMutation } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { Link } from 'wouter'
import { briefTime, onChinaClock } from '../../components/chinaTime'
import { eventKindWord } from '../../graphql/generated/words/eventKindWord'
import { useRequest } from '../account/request'
import { type Message, readMessage } from './messages'
import styles from './Messages.module.css'

/** What calls for somebody to do something. */
const calling = new Set<Message['kind']>([
  'RETURNED',
  'FAILED',
  'WITHDRAWN',
  'URGED',
  'HANDED_OVER',
  'RULE_RAISED',
  'REPLY_DUE',
])

interface MessageItemProps {
  message: Message
  /** Whether the day is to be said, where it does not stand above. */
  dated?: boolean
}

/** One message; whoever follows it has read it. */
export function MessageItem({ message, dated = false }: MessageItemProps) {
  const request = useRequest()
  const reading = useMutation({ mutationFn: () => request(readMessage, { id: message.id }) })
  const read = message.read || reading.isSuccess
  return (
    <li className={styles.message} data-unread={!read || undefined}>
      <div className={styles.what}>
        <Tag color={calling.has(message.kind) ? 'error' : 'default'}>{eventKindWord[message.kind]}</Tag>
        <Link href={message.link} className={styles.sentence} onClick={() => !read && reading.mutate()}>
          {!read && <span className={styles.spoken}>未读：</span>}
          {message.sentence}
        </Link>
      </div>
      {message.detail && <p className={styles.detail}>{message.detail}</p>}
      <p className={styles.when}>
        {dated ? briefTime(message.at) : onChinaClock(message.at).time}
        {message.by && `　${message.by}`}
        {!read && (
          <Button
            type="link"
            size="small"
            loading={reading.isPending}
            aria-label={`标为已读：${message.sentence}`}
            onClick={() => reading.mutate()}
          >
            标为已读
          </Button>
        )}
        {reading.error && <span role="alert">没有标为已读：{reading.error.message}</span>}
      </p>
    </li>
  )
}
