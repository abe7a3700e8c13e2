import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useSession } from '../../auth/SessionContext'
import { LargeType } from '../../components/LargeType'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { LookUp } from '../lookup/LookUp'
import { helpAddress } from '../manual/addresses'
import { MessageBell } from '../message/MessageBell'
import { useFreshQueue } from '../queue/useFreshQueue'
import { useWaiting } from '../queue/useWaiting'
import styles from './DeskHeader.module.css'
import { deskPlaces } from './deskPlaces'
import type { DeskViewer } from './deskViewer'

/** Who is signed in and for whom he or she acts, on every page of the desk; on a narrow window all but the name is folded. */
export function DeskHeader({ viewer }: { viewer: DeskViewer | null }) {
  const session = useSession()
  const [path] = useLocation()
  const id = useId()
  const { open, setOpen, header } = useFold(path)
  useFreshQueue()
  const works = viewer !== null && viewer.roles.length > 0
  const waiting = useWaiting(works)
  const count = waiting && waiting.count > 0 && (
    <span className={styles.count} data-late={(waiting.first && waiting.first.daysLeft < 0) || undefined}>
      {waiting.count}
      <span className="read-only-aloud"> 项</span>
    </span>
  )
  return (
    <header className={styles.header} ref={header}>
      <button
        type="button"
        className={styles.unfold}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden>☰ </span>菜单
        {count}
      </button>
      <Link href="/desk" className={styles.name}>
        <span className={styles.long}>政府信息公开</span>年报<span className={styles.long}> · </span>工作台
      </Link>
      <div id={id} className={styles.fold} data-open={open || undefined}>
        {viewer && works && (
          <nav aria-label="工作台" className={styles.places}>
            {deskPlaces([...viewer.roles, ...viewer.requestRoles])
              .filter(({ unheaded }) => !unheaded)
              .map(({ address, name }) => (
                <Link key={address} href={address} aria-current={address === path ? 'page' : undefined}>
                  {name}
                  {address === '/desk' && count}
                </Link>
              ))}
            <Link href={helpAddress(path, viewer.roles)} aria-current={path === '/desk/manual' ? 'page' : undefined}>
              帮助
            </Link>
            <a href="/">公开网站</a>
          </nav>
        )}
        <div className={styles.person}>
          <LargeType />
          {viewer && (
            <span className={styles.who} title={viewer.agency.name}>
              {viewer.name}（{viewer.roles.map((role) => roleWord[role]).join('、')}） {viewer.agency.name}
            </span>
          )}
          <Button size="small" ghost onClick={() => session.signOut()}>
            退出登录
          </Button>
        </div>
      </div>
      <MessageBell signedIn={works} />
      {viewer && works && <LookUp viewer={viewer} />}
    </header>
  )
}

/** Folded again by going somewhere, by Esc, and by whatever is pressed elsewhere. */
function useFold(path: string) {
  const [open, setOpen] = useState(false)
  const header = useRef<HTMLElement>(null)
  const [before, setBefore] = useState(path)
  if (before !== path) {
    setBefore(path)
    setOpen(false)
  }
  useEffect(() => {
    if (!open) return
    const press = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      header.current?.querySelector('button')?.focus()
    }
    const point = ({ target }: PointerEvent) => {
      if (target instanceof Node && !header.current?.contains(target)) setOpen(false)
    }
    addEventListener('keydown', press)
    addEventListener('pointerdown', point)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('pointerdown', point)
    }
  }, [open])
  return { open, setOpen, header }
}
