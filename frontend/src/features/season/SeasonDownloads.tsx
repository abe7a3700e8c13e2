import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useSession } from '../../auth/SessionContext'
import { downloadFile } from '../../components/downloadFile'
import { fileParameters, type SeasonAsked } from './seasonFilter'
import styles from './Season.module.css'

/** What is listed now, as files. */
export function SeasonDownloads({ year, asked }: { year: number; asked: SeasonAsked }) {
  const session = useSession()
  const kind = asked.late ? 'late' : 'board'
  const name = asked.late ? `${year}年度报告逾期情况` : `${year}年度报告填报情况`
  const download = useMutation({
    mutationFn: (format: string) =>
      downloadFile(session, `/season/${year}/${kind}.${format}?${fileParameters(asked)}`, `${name}.${format}`),
  })
  const button = (format: string, text: string) => (
    <Button loading={download.isPending && download.variables === format} onClick={() => download.mutate(format)}>
      {text}
    </Button>
  )
  return (
    <div className={styles.downloads}>
      {asked.late && button('docx', '通报附件（Word）')}
      {button('xlsx', '导出 Excel')}
      {button('csv', '导出 CSV')}
      {download.error && <Alert type="error" showIcon title={download.error.message} />}
    </div>
  )
}
