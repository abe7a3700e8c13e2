import { useId } from 'react'
import { shownTime } from '../../components/chinaTime'
import styles from './Unseen.module.css'

interface Accepted {
  key: string
  message: string
  accepted?: { reason: string; by: string; at: string } | null | undefined
}

/** Warnings with why each may stand, where somebody said so. */
export function AcceptedWarnings({ findings, title }: { findings: readonly Accepted[]; title: string }) {
  const id = useId()
  if (findings.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id}>
        {title}
        <span className={styles.count}>{findings.length} 项</span>
      </h3>
      <ul className={styles.accepted}>
        {findings.map(({ key, message, accepted }) => (
          <li key={key}>
            <span aria-hidden>▲ </span>
            {message}
            {accepted && (
              <p>
                <strong>说明：</strong>
                {accepted.reason}
                <span className={styles.quiet}>
                  　{accepted.by} {shownTime(accepted.at)}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
