import { Alert } from 'antd'

import styles from './Reply.module.css'

/** What a letter may not go out without; each leads to where it belongs, where that is on the page. */
export function Lacks({ lacks }: { lacks: readonly { message: string; place: string | null }[] }) {
  return (
    <Alert
      type="error"
      showIcon
      title="文书还缺内容，没有登记"
      description={
        <ul className={styles.lacks}>
          {lacks.map(({ message, place }) => (
            <li key={message}>
              {place ? (
                <button type="button" className={styles.jump} onClick={() => go(place)}>
                  {message}
                </button>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      }
    />
  )
}

function go(place: string): void {
  const at = document.querySelector(`[data-place="${place}"]`)
  at?.scrollIntoView({ block: 'center' })
  at?.querySelector<HTMLElement>('input, textarea')?.focus()
}
