import { Timeline } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import type { Trail_EntryFragment } from '../../graphql/generated/graphql'
import { shownTime } from '../report/days'
import { gathered } from './gathered'
import styles from './Trail.module.css'

export const trailEntry = graphql(/* GraphQL */ `
  fragment Trail_entry on TrailEntry {
    at
    by
    action
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
  APPROVE: '通过',
  RETURN: '退回',
  PUBLISH: '发布',
  CORRECT: '提起更正',
  WITHDRAW: '撤回',
}

const colours: Record<string, string> = { RETURN: 'red', WITHDRAW: 'red', APPROVE: 'green', PUBLISH: 'green', SAVE: 'gray' }

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
            <strong>{words[last.action] ?? last.action}</strong>
            {count > 1 && ` ${count} 次`}　{last.by}
            <div className={styles.when}>
              {shownTime(last.at)} · 版本 {count > 1 ? `${first.revision}—${last.revision}` : last.revision} ·{' '}
              <span title={`校验值 ${last.hash}`}>校验值 {last.hash.slice(0, 8)}…</span>
            </div>
            {last.reason && <blockquote className={styles.reason}>{last.reason}</blockquote>}
          </>
        ),
      }))}
    />
  )
}
