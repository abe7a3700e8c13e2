import { Checkbox, Tag } from 'antd'
import { Link } from 'wouter'
import { chinaTimeShort, shownDay } from '../../components/chinaTime'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { seasonStageWord } from '../../graphql/generated/words/seasonStageWord'
import { addressOf } from '../report/useGoTo'
import styles from './Season.module.css'
import { keptText, type KeptTerm, type SeasonEntry } from './seasonEntry'
import { statutory } from './seasonFilter'

interface SeasonTableProps {
  entries: readonly SeasonEntry[]
  /** Codes of those chosen; of other pages too. */
  chosen: ReadonlyMap<string, string>
  /** Null where nobody may be urged. */
  onChoose: ((entries: readonly SeasonEntry[], chosen: boolean) => void) | null
}

const colours: Record<SeasonEntry['stage'], string> = {
  NOT_BEGUN: 'default',
  DRAFT: 'default',
  RETURNED: 'error',
  IN_REVIEW: 'processing',
  APPROVED: 'warning',
  PUBLISHED: 'success',
  WITHDRAWN: 'error',
}

const SHOWN_FINDINGS = 2

/** Every agency a line; where there is little room, a card each. */
export function SeasonTable({ entries, chosen, onChoose }: SeasonTableProps) {
  const open = entries.filter(isOpen)
  const all = open.length > 0 && open.every(({ agency }) => chosen.has(agency.code))
  return (
    <table className={`desk-list ${styles.table}`}>
      <thead>
        <tr>
          {onChoose && (
            <th className={styles.choose}>
              <Checkbox
                aria-label="选择本页全部未公布的机关"
                checked={all}
                indeterminate={!all && open.some(({ agency }) => chosen.has(agency.code))}
                disabled={open.length === 0}
                onChange={(event) => onChoose(open, event.target.checked)}
              />
            </th>
          )}
          {['机关', '状态', '由谁办理', '时限', '校核结果', '退回', '首次公布', '催办'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.agency.code}>
            {onChoose && (
              <td className={styles.choose}>
                <Checkbox
                  aria-label={`选择${entry.agency.name}`}
                  checked={chosen.has(entry.agency.code)}
                  disabled={!isOpen(entry)}
                  onChange={(event) => onChoose([entry], event.target.checked)}
                />
              </td>
            )}
            <td className={styles.name}>
              <Name entry={entry} />
            </td>
            <Cell title="状态">
              <Tag color={colours[entry.stage]}>{seasonStageWord[entry.stage]}</Tag>
              {entry.correcting && <Tag>更正中</Tag>}
              {entry.since && <small>自 {shownDay(entry.since)}</small>}
            </Cell>
            <Cell title="由谁办理">
              <Holders entry={entry} />
            </Cell>
            <Cell title="时限">
              {entry.terms.map((term) => (
                <Term key={term.id} term={term} />
              ))}
            </Cell>
            <Cell title="校核结果">
              <Findings entry={entry} />
            </Cell>
            <Cell title="退回">{entry.returns > 0 ? `${entry.returns} 次` : '—'}</Cell>
            <Cell title="首次公布">{entry.firstPublishedOn ? shownDay(entry.firstPublishedOn) : '—'}</Cell>
            <Cell title="催办">
              {entry.urgings[0] ? (
                <span title={entry.urgings[0].text}>
                  {entry.urgings.length} 次<small>最近 {shownDay(entry.urgings[0].at)}</small>
                  {entry.urgings[0].untold && <small className={styles.untold}>没有人能收到，请电话联系</small>}
                </span>
              ) : (
                '—'
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whom urging could help. */
function isOpen({ stage, scheduledAt }: SeasonEntry): boolean {
  return stage !== 'PUBLISHED' && !scheduledAt
}

function Cell({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <td data-title={title}>
      <div className={styles.value}>{children}</div>
    </td>
  )
}

function Name({ entry: { agency, superior, report } }: { entry: SeasonEntry }) {
  return (
    <>
      {report ? <Link href={addressOf(report)}>{agency.name}</Link> : <span>{agency.name}</span>}
      <small>
        {superior && <>{superior} · </>}
        <a className="desk-link" href={`/agencies/${agency.code}`}>
          历年公开
        </a>
      </small>
    </>
  )
}

function Holders({ entry: { awaited, scheduledAt } }: { entry: SeasonEntry }) {
  if (scheduledAt) return <>定于 {chinaTimeShort(scheduledAt)} 发布</>
  if (awaited.length === 0) return <>—</>
  return (
    <>
      {awaited.map(({ step, role, by, claimedBy }) => (
        <span key={step ?? role} className={styles.holder}>
          {step && `${step}：`}
          {claimedBy ? `${claimedBy}（已认领）` : `${by === 'SUPERIOR' ? '上级' : ''}${roleWord[role]}`}
        </span>
      ))}
    </>
  )
}

function Term({ term }: { term: KeptTerm }) {
  const late = term.punctuality === 'NEVER' || term.punctuality === 'LATE'
  return (
    <span className={styles.term} data-late={late || undefined} title={term.name}>
      {shownDay(term.day)}
      {term.id !== statutory && '（地方）'} <em>{keptText(term)}</em>
    </span>
  )
}

function Findings({ entry: { findings, revision, stage } }: { entry: SeasonEntry }) {
  if (revision === null || stage === 'PUBLISHED') return <>—</>
  if (findings.length === 0) return <>无</>
  const count = findings.reduce((sum, each) => sum + each.count, 0)
  return (
    <span title={findings.map((each) => `${each.rule} ${each.title}（${each.count}）`).join('\n')}>
      {count} 项
      <small>
        {findings
          .slice(0, SHOWN_FINDINGS)
          .map(({ title }) => title)
          .join('；')}
        {findings.length > SHOWN_FINDINGS && '等'}
      </small>
      <small>截至第 {revision} 次保存</small>
    </span>
  )
}
