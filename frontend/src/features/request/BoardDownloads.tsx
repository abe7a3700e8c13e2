import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useSession } from '../../auth/SessionContext'
import { downloadFile } from '../../components/downloadFile'
import styles from './Board.module.css'
import { boardFile, type BoardAsked } from './boardFilter'

/** What the board lists now, as files. */
export function BoardDownloads({ asked }: { asked: BoardAsked }) {
  const session = useSession()
  const download = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') =>
      downloadFile(session, boardFile(asked, format), `政府信息公开申请办理情况.${format}`),
  })
  const button = (format: 'xlsx' | 'csv', text: string) => (
    <Button loading={download.isPending && download.variables === format} onClick={() => download.mutate(format)}>
      {text}
    </Button>
  )
  return (
    <div className={styles.filters}>
      {button('xlsx', '导出 Excel')}
      {button('csv', '导出 CSV')}
      {download.error && <Alert type="error" showIcon title={download.error.message} />}
    </div>
  )
}
