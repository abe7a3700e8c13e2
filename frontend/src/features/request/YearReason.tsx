import { Input } from 'antd'
import { useId } from 'react'
import styles from './Request.module.css'

/** Why a year is changed whose report is published; asked for only where it is needed. */
export function YearReason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>改动已发布年度的理由</label>
      <Input id={id} maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
      <small className={styles.quiet}>理由写入更正建议，编写报告的人可以看到，不要写出任何人的姓名。</small>
    </div>
  )
}
