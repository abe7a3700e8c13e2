import { Link } from 'wouter'
import { commonUnit, figureText } from '../../components/figures'
import type { TallyOfYearQuery } from '../../graphql/generated/graphql'
import { publicationAddress } from '../publication/addresses'
import { cellNumbers } from './cellNumbers'
import { keyFigures, type Forms } from './keyFigures'

/** What a government says of its whole region itself, beside the sum of the reports below it. */
export function GovernmentBeside({
  tally: { year, agency, tables, government },
  forms,
}: {
  tally: TallyOfYearQuery['tally']
  forms: Forms
}) {
  if (!government) return null
  const [sums, own, rest] = [tables, government.tables, government.remainders].map(cellNumbers)
  const figures = keyFigures(forms).figures.filter(({ cell }) => own?.has(cell))
  const unit = commonUnit(figures.map((each) => each.unit))
  return (
    <section aria-labelledby="beside" className="beside">
      <h2 id="beside">与本政府年报对照</h2>
      <p className="aside">
        本级及其他＝
        <Link href={publicationAddress(agency.code, year)}>
          {agency.name}
          {year}年年报
        </Link>
        －汇总数，是没有单独登记或没有公布的机关的数；有一方没有填写的，无法得出。全部各格见“法定表格汇总”的下载文件。
      </p>
      <div className="share-table">
        <table>
          <caption className="read-only-aloud">汇总数与本政府年报</caption>
          <thead>
            <tr>
              <th scope="col">项目{unit && `（${unit}）`}</th>
              <th scope="col">汇总数</th>
              <th scope="col">
                本政府
                <wbr />
                年报
              </th>
              <th scope="col">
                本级
                <wbr />
                及其他
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ cell, title, unit: itsUnit }) => (
              <tr key={cell}>
                <th scope="row">
                  {title}
                  {!unit && itsUnit && `（${itsUnit}）`}
                </th>
                <Figure number={sums?.get(cell)} absent="未填" />
                <Figure number={own?.get(cell)} absent="未填" />
                <Figure number={rest?.get(cell)} absent="无法得出" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {government.excesses.length > 0 && (
        <div className="excesses">
          <p>
            <strong>下级年报合计大于本政府年报的有{government.excesses.length}格：</strong>
          </p>
          <ul>
            {government.excesses.map(({ cell, message }) => (
              <li key={cell}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Figure({ number, absent }: { number: number | null | undefined; absent: string }) {
  return (
    <td>
      {number === null || number === undefined ? <span className="no-figure">{absent}</span> : figureText(number)}
    </td>
  )
}
