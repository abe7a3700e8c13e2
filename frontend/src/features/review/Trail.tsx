import { Timeline } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { Action, Trail_EntryFragment } from '../../graphql/generated/graphql'
import { shownTime } from '../report/days'
import { actionWord } from '../report/words'
import { gathered } from './gathered'
import styles from './Trail.module.css'

export const trailEntry = graphql(/* GraphQL */ `
  fragment Trail_entry on TrailEntry {
    at
    by
    action
    step
    from
    revision
    reason
    hash
  }
`)

const words: Record<string, string> = {
  START: '开始编写',
  SAVE: '保存',
  IMPORT: '由导入建立',
  RESTORE: '恢复旧版本',
  ACCEPT: '说明警告',
  SUBMIT: '报送',
  CLAIM: '认领',
  PROOFREAD: '校对确认',
  APPROVE: '通过',
  RETURN: '退回',
  ANSWER: '办理退回意见',
  SCHEDULE: '定时发布',
  FAIL: '定时发布未成',
  PUBLISH: '发布',
  PUBLISH_URGENTLY: '紧急发布',
  RATIFY: '补办审签',
  CORRECT: '提起更正',
  DISCARD: '放弃更正',
  WITHDRAW: '撤回',
}

const colours: Record<string, string> = {
  RETURN: 'red', WITHDRAW: 'red', FAIL: 'red', PUBLISH_URGENTLY: 'red', APPROVE: 'green', PUBLISH: 'green', RATIFY: 'green',
  SAVE: 'gray', REFUSE: 'gray',
}

/** What was done, in which step; or what was tried and refused. */
function deedOf({ action, step }: Pick<Trail_EntryFragment, 'action' | 'step'>): string {
  if (action === 'REFUSE') return `${actionWord[step as Action] ?? ''}未获允许`
  return `${step ? `${step}·` : ''}${words[action] ?? action}`
}

/** 留痕: everything that happened, latest first; a run of saves by one person is one line. */
export function Trail({ entries }: { entries: readonly Trail_EntryFragment[] }) {
  return (
    <Timeline
      reverse
      items={gathered(entries).map(({ first, last, count }) => ({
        key: last.hash,
        color: colours[last.action] ?? 'blue',
        content: (
          <>
            <strong>{deedOf(last)}</strong>
            {count > 1 && ` ${count} 次`}　{last.by}
            <div className={styles.when}>
              {shownTime(last.at)} · 版本 {revisions(first.from, last)} ·{' '}
              <span title={`校验值 ${last.hash}`}>校验值 {last.hash.slice(0, 8)}…</span>
            </div>
            {last.reason && <blockquote className={styles.reason}>{last.reason}</blockquote>}
          </>
        ),
      }))}
    />
  )
}

function revisions(from: number, { revision }: Pick<Trail_EntryFragment, 'revision'>): string {
  return from > 0 && from !== revision ? `${from} → ${revision}` : `${revision}`
}
