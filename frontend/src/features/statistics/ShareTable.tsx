import { figureText, shareText } from '../../components/figures'
import { coverageText, isComplete, type Coverage } from './coverage'
import { withCoverage } from './csv'
import { DownloadCsv } from './DownloadCsv'

interface Props {
  title: string
  unit: string
  /** Part and share are null where they are not known. */
  shares: readonly { key: string; name: string; part: number | null; value: number | null }[]
  coverage: Coverage
}

/** How a whole divides: a table whose last column is the chart. */
export function ShareTable({ title, unit, shares, coverage }: Props) {
  const most = Math.max(1, ...shares.map(({ part }) => part ?? 0))
  return (
    <div className="share-table">
      <table>
        <caption>
          {title}
          {!isComplete(coverage) && <span className="partial-note">（不完整，计入 {coverageText(coverage)}）</span>}
        </caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">{unit}</th>
            <th scope="col">占比</th>
            <td className="bar" />
          </tr>
        </thead>
        <tbody>
          {shares.map(({ key, name, part, value }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{part === null ? <span className="no-figure">未填</span> : figureText(part)}</td>
              <td>{value === null ? '—' : shareText(value)}</td>
              <td className="bar">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={((part ?? 0) / most) * 100} height="10" className="column" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <DownloadCsv
        name={title}
        lines={withCoverage(
          [['项目', unit, '占比'], ...shares.map(({ name, part, value }) => [name, part, value])],
          coverage,
        )}
      />
    </div>
  )
}
