import { commonUnit, figureText, shareText } from '../../components/figures'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { coverageText, isComplete } from './coverage'
import { withCoverage } from './csv'
import { DownloadCsv } from './DownloadCsv'

const tallyRatios = graphql(/* GraphQL */ `
  fragment TallyRatios_tally on Tally {
    coverage {
      expected
      included
    }
    tables {
      key
      columns {
        key
        unit
      }
    }
    ratios {
      key
      name
      formula
      part
      whole
      value
      partCells
      wholeCells
    }
  }
`)

/** Shares as the server worked them out from the sums. */
export function TallyRatios({ tally: masked, name }: { tally: FragmentType<typeof tallyRatios>; name: string }) {
  const { coverage, tables, ratios } = readFragment(tallyRatios, masked)
  const unit = commonUnit(
    ratios
      .flatMap(({ partCells, wholeCells }) => [...partCells, ...wholeCells])
      .map((ref) => {
        const [table, , column] = ref.split('.')
        return tables.find(({ key }) => key === table)?.columns.find(({ key }) => key === column)?.unit
      }),
  )
  return (
    <section aria-labelledby="ratios">
      <h2 id="ratios">比率</h2>
      <p className="aside">
        由汇总数重新计算，不是各机关比率的平均。{unit && `分子、分母的单位是${unit}。`}
        {!isComplete(coverage) && `汇总不完整，计入 ${coverageText(coverage)} 个机关。`}
      </p>
      <div className="share-table">
        <table>
          <caption className="read-only-aloud">比率</caption>
          <thead>
            <tr>
              <th scope="col">比率</th>
              <th scope="col">分子</th>
              <th scope="col">分母</th>
              <th scope="col">结果</th>
            </tr>
          </thead>
          <tbody>
            {ratios.map(({ key, name: called, formula, part, whole, value }) => (
              <tr key={key}>
                <th scope="row">
                  {called}
                  <span className="aside">{formula}</span>
                </th>
                <td>{part === null ? <Unknown /> : figureText(part)}</td>
                <td>{whole === null ? <Unknown /> : figureText(whole)}</td>
                <td>{value === null ? <Unknown /> : shareText(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <DownloadCsv
          name={`${name}比率`}
          lines={withCoverage(
            [
              ['比率', '算法', '分子', '分母', '结果'],
              ...ratios.map((each) => [each.name, each.formula, each.part, each.whole, each.value]),
            ],
            coverage,
          )}
        />
      </div>
    </section>
  )
}

const Unknown = () => <span className="no-figure">无法计算</span>
