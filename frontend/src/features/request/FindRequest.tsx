import { Input } from 'antd'
import { useState } from 'react'
import styles from './Request.module.css'

interface FindRequestProps {
  asked: string
  onFind: (find: string) => void
}

/** By number or by words of what it is about; an emptied field asks for all again. */
export function FindRequest({ asked, onFind }: FindRequestProps) {
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
        placeholder="登记编号或事项"
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
