import { Input } from 'antd'
import styles from './DeedDialog.module.css'

interface ReleaseTextProps {
  asked: string
  required?: boolean
  most?: number
  value: string
  onChange: (text: string) => void
}

/** The reason or remark that goes with a step. */
export function ReleaseText({ asked, required = false, most = 500, value, onChange }: ReleaseTextProps) {
  return (
    <label className={styles.text}>
      <span>
        {asked}
        {!required && '（选填）'}
      </span>
      <Input.TextArea
        autoSize={{ minRows: 3 }}
        maxLength={most}
        showCount
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
