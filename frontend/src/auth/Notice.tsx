import type { ReactNode } from 'react'
import styles from './Notice.module.css'

interface NoticeProps {
  title: string
  children?: ReactNode
  /** What stands before the title, e.g. a turning wheel. */
  sign?: ReactNode
  /** Ways on from here. */
  ways?: ReactNode
  role?: 'status' | 'alert' | undefined
}

/** A page that holds nothing but a message. */
export function Notice({ title, children, sign, ways, role }: NoticeProps) {
  return (
    <div className={styles.notice} role={role}>
      {sign}
      <h1>{title}</h1>
      {children && <p>{children}</p>}
      {ways && <div className={styles.ways}>{ways}</div>}
    </div>
  )
}
