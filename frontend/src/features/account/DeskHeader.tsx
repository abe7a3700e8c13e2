import { Button } from 'antd'
import { Link } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { MessageBell } from '../message/MessageBell'
import { useFreshQueue } from '../queue/useFreshQueue'
import { useWaiting } from '../queue/useWaiting'
import styles from './DeskHeader.module.css'
import type { DeskViewer } from './deskViewer'
import { roleWord } from '../../graphql/generated/words/roleWord'

/** Who is signed in and for whom he or she acts, on every page of the desk. */
export function DeskHeader({ viewer }: { viewer: DeskViewer | null }) {
  const session = useSession()
  useFreshQueue()
  const waiting = useWaiting(viewer !== null && viewer.roles.length > 0)
  return (
    <header className={styles.header}>
      <Link href="/desk" className={styles.name}>
        政府信息公开年报 · 工作台
      </Link>
      <Link href="/desk" className={styles.public}>
        待我办理
        {waiting && waiting.count > 0 && (
          <span className={styles.count} data-late={(waiting.first && waiting.first.daysLeft < 0) || undefined}>
            {waiting.count}
            <span className={styles.spoken}> 项</span>
          </span>
        )}
      </Link>
      <MessageBell signedIn={viewer !== null && viewer.roles.length > 0} />
      <Link href="/desk/reports" className={styles.public}>
        全部报告
      </Link>
      <Link href="/desk/rules" className={styles.public}>
        勾稽关系
      </Link>
      {viewer?.roles.includes('ADMIN') && (
        <Link href="/desk/admin" className={styles.public}>
          管理
        </Link>
      )}
      {viewer && !viewer.roles.includes('ADMIN') && viewer.roles.includes('OFFICE') && (
        <Link href="/desk/admin/season" className={styles.public}>
          报送范围
        </Link>
      )}
      <a href="/" className={styles.public}>
        公开网站
      </a>
      <div className={styles.person}>
        {viewer && (
          <span>
            {viewer.name}（{viewer.roles.map((role) => roleWord[role]).join('、')}） {viewer.agency.name}
          </span>
        )}
        <Button size="small" ghost onClick={() => session.signOut()}>
          退出登录
        </Button>
      </div>
    </header>
  )
}
