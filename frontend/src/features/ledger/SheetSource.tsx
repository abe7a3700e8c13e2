import { Button, Input, Upload } from 'antd'
import { useId, useState } from 'react'
import styles from './Ledger.module.css'

interface SheetSourceProps {
  reading: boolean
  onSheet: (sheet: File | string) => void
}

/** Where a sheet comes from: what was copied, read as soon as it is pasted, or a file. */
export function SheetSource({ reading, onSheet }: SheetSourceProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  return (
    <div className={styles.source}>
      <div className={styles.field}>
        <label htmlFor={id}>粘贴表格中的行</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 5, maxRows: 10 }}
          placeholder="在 Excel 或 WPS 表格中选中各行（最好连同表头）复制，粘贴到这里即读取。"
          value={typed}
          disabled={reading}
          onChange={(event) => setTyped(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (typed || !pasted.trim()) return
            event.preventDefault()
            setTyped(pasted)
            onSheet(pasted)
          }}
        />
      </div>
      <div className={styles.bar}>
        <Button type="primary" loading={reading} disabled={!typed.trim()} onClick={() => onSheet(typed)}>
          读取
        </Button>
        <Upload
          accept=".xlsx,.xls,.csv,.txt,.docx,.doc,.html,.htm"
          showUploadList={false}
          disabled={reading}
          beforeUpload={(file) => {
            onSheet(file)
            return false
          }}
        >
          <Button disabled={reading}>选择台账文件</Button>
        </Upload>
        <span className={styles.quiet}>可以读取 XLSX、XLS、CSV，最大 4 MB；读取的内容不保存，登记了才保存。</span>
      </div>
      <details className={styles.help}>
        <summary>认得哪些列</summary>
        <p>
          序号、收到日期、确认收到日期、收到方式、申请人、申请人类型、证件号码、联系方式、申请事项、申请内容、形式要求、办理结果、办结日期、答复文号、送达方式，次序不限，名称相近的也认得；其他的列作为备注随件保存。
        </p>
        <p>
          没有办理结果和办结日期的，登记为在办的申请，期限从此由系统计算。两项都有的，登记为由台账转入的已办结申请，计入表三，不写成经过本系统的审核、签发。
        </p>
        <p>几人共同申请的，申请人用分号隔开，第一人为代表。</p>
      </details>
    </div>
  )
}
