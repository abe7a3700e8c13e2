import { useState } from 'react'
import { Button } from 'antd'
import { figureText } from '../../components/figures'
import type { Doubts_ImportFragment } from '../../graphql/generated/graphql'
import { cellLabel, type EditionForm } from '../report/form'
import styles from './Doubts.module.css'
import { OwnNumber } from './OwnNumber'
import { fillsIn, undecided, type Decision } from './settlement'

type Doubt = Doubts_ImportFragment['doubts'][number]
type Proposal = Doubt['proposals'][number]

interface DoubtItemProps {
  doubt: Doubt
  form: EditionForm | null
  decision: Decision
  onDecide: (decision: Decision) => void
  onYear: (year: number) => void
  onShow: (place: { cell: string } | { section: number }) => void
}

/** A row of the widest table; more cells are filled in faster in the report itself. */
const mostOwn = 7
const mostPlaces = 4

/** One doubt: what was found, where it stands in the file, and what may be taken or filled in. */
export function DoubtItem({ doubt, form, decision, onDecide, onYear, onShow }: DoubtItemProps) {
  const [own, setOwn] = useState(false)
  const { cells, section, message, proposals, source } = doubt
  const first = cells[0]
  const settled = decision !== undecided
  return (
    <li className={settled ? styles.settled : undefined}>
      <p>{message}</p>
      {source.slice(0, mostPlaces).map(({ before, marked, after }, place) => (
        <blockquote key={place} aria-label="原文">
          {before}
          <mark>{marked}</mark>
          {after}
        </blockquote>
      ))}
      {source.length > mostPlaces && <p className={styles.more}>原文另有 {source.length - mostPlaces} 行。</p>}
      {proposals.map((proposal, place) => (
        <div key={place} className={styles.proposal}>
          {fillsIn(proposal) && (
            <Button
              size="small"
              type={decision.proposal === place ? 'default' : 'primary'}
              onClick={() => onDecide({ ...decision, proposal: decision.proposal === place ? null : place })}
            >
              {decision.proposal === place ? `撤回 ${told(proposal)}` : `采用 ${told(proposal)}`}
            </Button>
          )}
          {proposal.year && (
            <Button size="small" onClick={() => onYear(proposal.year ?? 0)}>
              按 {proposal.year} 年
            </Button>
          )}
          <span>
            {proposal.agencyName && `“${proposal.agencyName}”：`}
            {proposal.why}
          </span>
        </div>
      ))}
      {own &&
        cells.map((cell) => (
          <OwnNumber
            key={cell}
            label={form ? cellLabel(form, cell) : cell}
            column={form?.tables
              .find((table) => table.key === cell.split('.')[0])
              ?.columns.find((one) => one.key === cell.split('.')[2])}
            value={decision.entered[cell] ?? null}
            onChange={(number) => {
              const { [cell]: _, ...others } = decision.entered
              const entered = number === null ? others : { ...others, [cell]: number }
              onDecide({ proposal: decision.proposal, entered })
            }}
          />
        ))}
      <div className={styles.ways}>
        {cells.length > 0 && cells.length <= mostOwn && (
          <button type="button" className={styles.link} aria-expanded={own} onClick={() => setOwn(!own)}>
            {own ? '收起自填' : '自填'}
          </button>
        )}
        {first && (
          <button type="button" className={styles.link} onClick={() => onShow({ cell: first })}>
            看{cells.length > 1 ? `这 ${cells.length} 格` : '这一格'}
          </button>
        )}
        {!first && section && (
          <button type="button" className={styles.link} onClick={() => onShow({ section })}>
            看第 {section} 部分
          </button>
        )}
      </div>
    </li>
  )
}

function told({ cells, channel }: Proposal): string {
  if (channel) return `${channel.name} ${channel.items === null ? '' : figureText(channel.items)} 件`
  if (cells.length > mostOwn) return `${cells.length} 个数字`
  return cells.map(({ number }) => figureText(number)).join('、')
}
