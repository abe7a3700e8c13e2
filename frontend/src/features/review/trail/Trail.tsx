import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button, Timeline } from 'antd'
import { graphql } from '../../../graphql/generated/gql'
import type { Action, TrailQuery } from '../../../graphql/generated/graphql'
import { actionWord } from '../../../graphql/generated/words/actionWord'
import { useRequest } from '../../account/request'
import { shownTime } from '../../../components/chinaTime'
import { reportKey } from '../../report/saving/useAutosave'
import { gathered, type Gathered } from './gathered'
import styles from './Trail.module.css'

const trailQuery = graphql(/* GraphQL */ `
  query Trail($id: ID!, $after: String) {
    report(id: $id) {
      id
      trailEntries(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            at
            by
            action
            step
            tried
            from
            revision
            reason
            numbers
            erased
            hash
          }
        }
      }
    }
  }
`)

type Entry = NonNullable<TrailQuery['report']>['trailEntries']['edges'][number]['node']

const words: Record<string, string> = {
  START: '开始编写',
  SAVE: '保存',
  IMPORT: '导入文件',
  RESTORE: '恢复旧版本',
  ACCEPT: '说明警告',
  SUBMIT: '报送',
  CLAIM: '认领',
  PROOFREAD: '校对确认',
  APPROVE: '通过',
  RETURN: '退回',
  ANSWER: '办理退回意见',
  SCHEDULE: '定时发布',
  FAIL: '定时发布未成功',
  PUBLISH: '发布',
  PUBLISH_URGENTLY: '紧急发布',
  RATIFY: '补办审签',
  CORRECT: '提起更正',
  NOTE: '改更正说明',
  DISCARD: '放弃更正',
  WITHDRAW: '撤回',
  ERASE: '依法删除',
  URGE: '催办',
}

const colours: Record<string, string> = {
  RETURN: 'red',
  WITHDRAW: 'red',
  ERASE: 'red',
  FAIL: 'red',
  PUBLISH_URGENTLY: 'red',
  APPROVE: 'green',
  PUBLISH: 'green',
  RATIFY: 'green',
  SAVE: 'gray',
  REFUSE: 'gray',
}

/** What was done, in which step; or what was tried and refused. */
function deedOf({ action, step, tried, numbers }: Pick<Entry, 'action' | 'step' | 'tried' | 'numbers'>): string {
  if (action === 'REFUSE') return `${tried ? (actionWord[tried as Action] ?? words[tried] ?? '') : ''}未获允许`
  const of = numbers.map((number) => `第 ${number} 版`).join('、')
  return `${step ? `${step}·` : ''}${words[action] ?? action}${of && ` ${of}`}`
}

/** 留痕: everything that happened, latest first; a run of saves by one person is one line. */
export function Trail({ report }: { report: string }) {
  const request = useRequest()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...reportKey(report), 'trail'],
    queryFn: ({ signal, pageParam }) => request(trailQuery, { id: report, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ report: found }) =>
      found?.trailEntries.pageInfo.hasNextPage ? found.trailEntries.pageInfo.endCursor : null,
    staleTime: 0,
  })
  if (error && !data) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  const latestFirst = data.pages.flatMap((page) => page.report?.trailEntries.edges.map(({ node }) => node) ?? [])
  // toReversed is newer than the browsers in offices.
  // oxlint-disable-next-line unicorn/no-array-reverse
  const entries = latestFirst.reverse()
  return (
    <>
      <Timeline reverse items={gathered(entries).map(line)} />
      <p className={styles.more}>
        共 {data.pages[0]?.report?.trailEntries.totalCount ?? 0} 条
        {hasNextPage && (
          <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            更早的留痕
          </Button>
        )}
      </p>
      {error && <Alert type="error" showIcon title={error.message} />}
    </>
  )
}

function line({ first, last, count }: Gathered<Entry>) {
  return {
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
        {last.erased && <div className={styles.when}>{count > 1 ? '这些版本' : '这个版本'}的内容已依法删除</div>}
        {last.reason && <blockquote className={styles.reason}>{last.reason}</blockquote>}
      </>
    ),
  }
}

function revisions(from: number, { revision }: Pick<Entry, 'revision'>): string {
  return from > 0 && from !== revision ? `${from} → ${revision}` : `${revision}`
}
