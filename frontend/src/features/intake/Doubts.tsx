import { Button, Collapse } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { DoubtKind, Doubts_ImportFragment } from '../../graphql/generated/graphql'
import type { EditionForm } from '../report/form'
import { DoubtItem } from './DoubtItem'
import styles from './Doubts.module.css'
import { NotTaken } from './NotTaken'
import { decide, proposable, takeAll, undecided, type Decisions } from './settlement'

export const doubtsOfImport = graphql(/* GraphQL */ `
  fragment Doubts_import on Import {
    doubts {
      kind
      cells
      section
      message
      proposals {
        why
        cells {
          cell
          number
        }
        channel {
          name
          items
        }
        agencyName
        year
      }
      source {
        before
        marked
        after
      }
    }
    unread
    notTaken {
      sentence
      numbers
    }
  }
`)

interface DoubtsProps {
  found: Doubts_ImportFragment
  form: EditionForm | null
  decisions: Decisions
  onDecide: (decisions: Decisions) => void
  onYear: (year: number) => void
  onShow: (place: { cell: string } | { section: number }) => void
}

const kinds: [DoubtKind, string][] = [
  ['REPORT', '机关、年份和文件'],
  ['SECTION', '章节'],
  ['TABLE', '表格'],
  ['ROW', '整行'],
  ['FIGURE', '数字'],
  ['AMOUNT', '金额单位'],
  ['CHANNEL', '公开渠道'],
]

/** 存疑、未采用的数字与未识别文字: what the reader left for a person to decide. */
export function Doubts({ found, form, decisions, onDecide, onYear, onShow }: DoubtsProps) {
  const groups = kinds
    .map(([kind, name]) => ({
      kind,
      name,
      of: found.doubts.flatMap((doubt, place) => (doubt.kind === kind ? [place] : [])),
    }))
    .filter(({ of }) => of.length > 0)
  return (
    <div className={styles.all}>
      <h2>存疑 {found.doubts.length} 处</h2>
      {found.doubts.length === 0 && <p>读入时没有存疑。</p>}
      {groups.map(({ kind, name, of }) => {
        const open = proposable(found.doubts, of, decisions)
        return (
          <section key={kind} aria-label={name}>
            <div className={styles.head}>
              <h3>
                {name} <small>{of.length} 处</small>
              </h3>
              {open.length > 0 && (
                <Button size="small" onClick={() => onDecide(takeAll(decisions, open))}>
                  全部采用建议（{open.length}）
                </Button>
              )}
            </div>
            <ul className={styles.doubts}>
              {of.map((place) => {
                const doubt = found.doubts[place]
                return doubt ? (
                  <DoubtItem
                    key={place}
                    doubt={doubt}
                    form={form}
                    decision={decisions.get(place) ?? undecided}
                    onDecide={(decision) => onDecide(decide(decisions, place, decision))}
                    onYear={onYear}
                    onShow={onShow}
                  />
                ) : null
              })}
            </ul>
          </section>
        )
      })}
      <Collapse
        items={[
          ...(found.notTaken.length > 0
            ? [
                {
                  key: 'notTaken',
                  label: `未采用的数字：${found.notTaken.length} 句`,
                  children: <NotTaken sentences={found.notTaken} />,
                },
              ]
            : []),
          ...(found.unread.length > 0
            ? [
                {
                  key: 'unread',
                  label: `未识别文字 ${found.unread.length} 段`,
                  children: <pre className={styles.unread}>{found.unread.join('\n')}</pre>,
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
