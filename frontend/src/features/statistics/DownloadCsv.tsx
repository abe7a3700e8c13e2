import { saveFile } from '../../components/saveFile'
import { csv, type CsvValue } from './csv'
import './downloadCsv.css'

interface Props {
  /** Of the file, without its ending. */
  name: string
  lines: readonly (readonly CsvValue[])[]
}

/** Takes what is shown away as a file. It is made here: the figures are on the page already. */
export function DownloadCsv({ name, lines }: Props) {
  const save = () => saveFile(`${name}.csv`, csv(lines), 'text/csv')
  return (
    <button type="button" className="download-csv" aria-label={`下载 CSV：${name}`} onClick={save}>
      下载 CSV
    </button>
  )
}
