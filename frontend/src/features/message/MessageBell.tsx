import { Link } from 'wouter'
import styles from './Messages.module.css'
import { useUnread } from './useUnread'

const most = 99

/** The way to the messages, with how many were not read. */
export function MessageBell({ signedIn }: { signedIn: boolean }) {
  const unread = useUnread(signedIn)
  if (!signedIn) return null
  return (
    <Link
      href="/desk/messages"
      className={styles.bell}
      aria-label={unread ? `消息，${unread} 条未读` : '消息'}
      title="消息"
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden>
        <path
          fill="currentColor"
          d="M12 2a6.5 6.5 0 0 0-6.5 6.5c0 4.6-1.2 6.3-2.3 7.5-.6.7-.1 2 .9 2h15.8c1 0 1.5-1.3.9-2-1.1-1.2-2.3-2.9-2.3-7.5A6.5 6.5 0 0 0 12 2Zm-2.6 17.5a2.7 2.7 0 0 0 5.2 0Z"
        />
      </svg>
      {unread !== null && unread > 0 && <span className={styles.count}>{unread > most ? `${most}+` : unread}</span>}
    </Link>
  )
}
