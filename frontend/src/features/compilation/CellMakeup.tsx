import { Link } from 'wouter'
import { figureText } from '../../components/figures'
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import type { CellMakeup_CellFragment } from '../../graphql/generated/graphql'
import { adjustmentKindWord } from '../../graphql/generated/words/adjustmentKindWord'
import { contributorStateWord } from '../../graphql/generated/words/contributorStateWord'
import { publicationAddress } from '../publication/addresses'
import './cellMakeup.css'

export const compiledCell = graphql(/* GraphQL */ `
  fragment CellMakeup_cell on CompiledCell {
    cell {
      ref
      kind
      number
    }
    own {
      kind
      number
    }
    contributions {
      withdrawn
      contributor {
        agency {
          code
        }
        name
        government
        state
        number
      }
      cell {
        kind
        number
      }
    }
    adjustments {
      id
      kind
      reason
      lines {
        cell
        delta
      }
    }
    adjusted
  }
`)

interface CellMakeupProps {
  /** What the cell is called. */
  name: string
  year: number
  cell: FragmentType<typeof compiledCell>
}

type Shown = CellMakeup_CellFragment['own']

/** 构成: what each contributor gives to a cell, and what adjusts it. The same at the desk and on the public page. */
export function CellMakeup({ name, year, cell: masked }: CellMakeupProps) {
  const { cell, own, contributions, adjustments } = readFragment(compiledCell, masked)
  return (
    <div className="cell-makeup">
      <table>
        <caption>{name}的构成</caption>
        <thead>
          <tr>
            <th scope="col">机关</th>
            <th scope="col">来源</th>
            <th scope="col">数值</th>
          </tr>
        </thead>
        <tbody>
          {contributions.map(({ contributor, cell: given, withdrawn }) => (
            <tr key={contributor.agency.code}>
              <th scope="row">
                {contributor.name}
                {contributor.government && <small>（下级政府汇总）</small>}
              </th>
              <td>
                {contributor.number === null ? (
                  contributorStateWord[contributor.state]
                ) : (
                  <Link href={publicationAddress(contributor.agency.code, year, contributor.number)}>
                    {year}年第{contributor.number}版<span className="read-only-aloud">（{contributor.name}）</span>
                  </Link>
                )}
              </td>
              <td>{withdrawn ? '已撤回' : given ? shown(given) : '—'}</td>
            </tr>
          ))}
          {adjustments.map(({ id, kind, reason, lines }) => (
            <tr key={id}>
              <th scope="row">调整：{adjustmentKindWord[kind]}</th>
              <td>{reason}</td>
              <td>{signed(lines.find((line) => line.cell === cell.ref)?.delta)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              合计（全域）
            </th>
            <td>{shown(cell)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              其中本级
            </th>
            <td>{shown(own)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function shown({ kind, number }: Shown): string {
  return number === null ? (kind === 'BLANK' ? '未填' : '不适用') : figureText(number)
}

function signed(delta: number | undefined): string {
  if (delta === undefined) return '—'
  return delta > 0 ? `+${figureText(delta)}` : figureText(delta)
}
