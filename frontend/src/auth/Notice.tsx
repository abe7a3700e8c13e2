import { Result, type ResultProps } from 'antd'
import styles from './Notice.module.css'

interface NoticeProps extends Omit<ResultProps, 'title'> {
  title: string
}

/** A page that holds nothing but a message. */
export function Notice({ title, role, ...rest }: NoticeProps) {
  return (
    <main>
      <div role={role}>
        <Result {...rest} title={<h1 className={styles.title}>{title}</h1>} />
      </div>
    </main>
  )
}
