import { Spin } from 'antd'
import styles from './Reading.module.css'

/** Stands where something is still being read. */
export function Reading() {
  return (
    <div className={styles.reading} role="status">
      <Spin /> 正在读取……
    </div>
  )
}
