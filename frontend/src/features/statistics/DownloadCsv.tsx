import { csv, type CsvValue } from './csv'
import './downloadCsv.css'

interface Props {
  /** Of the file, without its ending. */
  name: string
  lines: readonly (readonly CsvValue[])[]
}

/** Takes what is shown away as a file. It is made here: the figures are on the page already. */
export function DownloadCsv({ name, lines }: Props) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([csv(lines)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name}.csv`
    link.click()
    // The browser has begun to save by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
  }
  return (
    <button type="button" className="download-csv" aria-label={`下载 CSV：${name}`} onClick={save}>
      下载 CSV
    </button>
  )
}
