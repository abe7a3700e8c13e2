import { shownTime } from '../../components/chinaTime'
import styles from './Unseen.module.css'

interface Accepted {
  key: string
  message: string
  accepted?: { reason: string; by: string; at: string } | null | undefined
}

/** 已说明的警告 with why each may stand: nobody signs what he or she does not know of. */
export function AcceptedWarnings({ findings, since }: { findings: readonly Accepted[]; since: string | null }) {
  if (findings.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="accepted-title">
      <h3 id="accepted-title">{since ? '此后说明的警告' : '已说明的警告'}<span className={styles.count}>{findings.length} 项</span></h3>
      <ul className={styles.accepted}>
        {findings.map(({ key, message, accepted }) => (
          <li key={key}>
            <span aria-hidden>▲ </span>{message}
            {accepted && <p><strong>说明：</strong>{accepted.reason}<span className={styles.quiet}>　{accepted.by} {shownTime(accepted.at)}</span></p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
