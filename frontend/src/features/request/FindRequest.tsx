import { Input } from 'antd'
import { useState } from 'react'
import styles from './Request.module.css'

interface FindRequestProps {
  asked: string
  /** Whether what a request is about is told to whoever looks. */
  told: boolean
  onFind: (find: string) => void
}

/** By number or by words of what it is about; an emptied field asks for all again. */
export function FindRequest({ asked, told, onFind }: FindRequestProps) {
  const [typed, setTyped] = useState(asked)
  const [before, setBefore] = useState(asked)
  // The address was changed elsewhere, by 后退 say; the field stays the same one and keeps the focus.
  if (asked !== before) {
    setBefore(asked)
    setTyped(asked)
  }
  return (
    <search className={styles.find}>
      <Input.Search
        aria-label="查找申请"
        placeholder={told ? '登记编号或事项' : '登记编号'}
        allowClear
        maxLength={100}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '' && asked !== '') onFind('')
        }}
        onSearch={(find) => onFind(find.trim())}
      />
    </search>
  )
}
