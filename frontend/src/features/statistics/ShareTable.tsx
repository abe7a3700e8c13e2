import type { ReactNode } from 'react'
import { figureText, shareText } from '../../components/figures'
import { DownloadCsv } from './DownloadCsv'

export interface Share {
  key: string
  label: string
  /** Null where nobody gave one. */
  number: number | null
  /** Where it comes from. */
  sources?: ReactNode
}

interface Props {
  title: string
  unit: string
  shares: readonly Share[]
}

/** How a whole divides: a table whose last column is the chart. */
export function ShareTable({ title, unit, shares }: Props) {
  const whole = shares.reduce((sum, { number }) => sum + (number ?? 0), 0)
  const most = Math.max(1, ...shares.map(({ number }) => number ?? 0))
  const share = (number: number | null) => (number === null || whole === 0 ? null : number / whole)
  return (
    <div className="share-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">{unit}</th>
            <th scope="col">占比</th>
            <td className="bar" />
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, label, number, sources }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{number === null ? <span className="no-figure">未填</span> : (sources ?? figureText(number))}</td>
              <td>{share(number) === null ? '—' : shareText(share(number) ?? 0)}</td>
              <td className="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={((number ?? 0) / most) * 100} height="10" className="column" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DownloadCsv
        name={title}
        lines={[['项目', unit, '占比'], ...shares.map(({ label, number }) => [label, number, share(number)])]}
      />
    </div>
  )
}
