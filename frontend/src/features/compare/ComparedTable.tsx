import { figureText, rateText } from '../../components/figures'
import { DownloadCsv } from '../statistics/DownloadCsv'
import { difference, type ComparedTable as Table, type Standing } from './comparedTables'

interface Props {
  table: Table
  /** What each of those compared is called. */
  names: readonly string[]
}

/** One statutory table of several publications, cell by cell; beside a number, how it differs from the first. */
export function ComparedTable({ table, names }: Props) {
  const single = new Set(table.lines.map(({ column }) => column)).size === 1
  const name = (row: string, column: string) => (single ? row : `${row}，${column}`)
  return (
    <>
      <section className="table-region" tabIndex={0} aria-label={table.title}>
        <table className={`compared of-${names.length}`}>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {names.map((each) => (
                <th key={each} scope="col">
                  {each.replace(/\d{4}年$/, '')} <span className="year">{/\d{4}年$/.exec(each)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.lines.map(({ ref, row, column, standings }) => (
              <tr key={ref}>
                <th scope="row">{name(row, column)}</th>
                {standings.map((standing, index) => (
                  <td key={index}>
                    <Value standing={standing} />
                    {index > 0 && (
                      <>
                        {' '}
                        <span className="change">
                          <span className="read-only-aloud">增减：</span>
                          {changeText(standings[0], standing)}
                        </span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <DownloadCsv
        name={`${table.title}对比`}
        lines={[
          ['单元格', '项目', ...names.flatMap((each, index) => (index === 0 ? [each] : [each, '增减', '增减率']))],
          ...table.lines.map(({ ref, row, column, standings }) => [
            ref,
            name(row, column),
            ...standings.flatMap((standing, index) => {
              const change = difference(standings[0], standing)
              return index === 0 ? [plain(standing)] : [plain(standing), change?.by ?? null, change?.rate ?? null]
            }),
          ]),
        ]}
      />
    </>
  )
}

const words = { BLANK: '未填', NOT_APPLICABLE: '不适用' }

const plain = (standing: Standing) => (standing.kind === 'NUMBER' ? standing.number : words[standing.kind])

function Value({ standing }: { standing: Standing }) {
  return standing.kind === 'NUMBER' ? (
    <span className={standing.number === 0 ? 'figure zero' : 'figure'}>{figureText(standing.number)}</span>
  ) : (
    <span className="no-figure">{words[standing.kind]}</span>
  )
}

function changeText(first: Standing | undefined, other: Standing): string {
  const change = difference(first, other)
  if (!change) return '—'
  if (change.by === 0) return '持平'
  const by = `${change.by > 0 ? '+' : ''}${figureText(change.by)}`
  return change.rate === null ? by : `${by}（${rateText(change.rate)}）`
}
