import type { TallyOfYearQuery } from '../../graphql/generated/graphql'
import { StatutoryTable } from '../content/StatutoryTable'
import { cellName } from './cellName'
import { cellNumbers } from './cellNumbers'
import { withCoverage } from './csv'
import { DownloadCsv } from './DownloadCsv'
import '../content/content.css'

interface Props {
  tally: Pick<TallyOfYearQuery['tally'], 'tables' | 'coverage' | 'government'>
  /** Of the file they can be taken away in. */
  name: string
  /** Where a cell's sources are shown. */
  sources: (ref: string) => string
}

/** The statutory tables with the sums in them; each number leads to where it comes from. */
export function TallyTables({ tally: { tables, coverage, government }, name, sources }: Props) {
  const own = government && cellNumbers(government.tables)
  const rest = government && cellNumbers(government.remainders)
  return (
    <section aria-labelledby="tables">
      <h2 id="tables">法定表格汇总</h2>
      <p className="aside">点数字可看它由哪些年报相加而成。</p>
      <DownloadCsv
        name={`${name}表格汇总`}
        lines={withCoverage(
          [
            ['单元格', '名称', '汇总数', ...(government ? ['本政府年报', '本级及其他'] : [])],
            ...tables.flatMap((table) =>
              table.rows.flatMap(({ cells }) =>
                cells.map(({ ref, number }) => [
                  ref,
                  cellName(tables, ref),
                  number,
                  ...(government ? [own?.get(ref) ?? null, rest?.get(ref) ?? null] : []),
                ]),
              ),
            ),
          ],
          coverage,
        )}
      />
      <details>
        <summary>展开全部表格</summary>
        <div className="content-view">
          {tables.map((table) => (
            <StatutoryTable key={table.key} table={table} cellAddress={sources} />
          ))}
        </div>
      </details>
    </section>
  )
}
