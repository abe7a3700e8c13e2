import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { dayText, onChinaClock } from '../../components/chinaTime'
import { reportKey } from '../report/saving/useAutosave'
import { ChoosePair } from './ChoosePair'
import { groupedRevisions, type ListedRevision } from './revisionGroups'
import { RevisionLine } from './RevisionLine'
import styles from './Revisions.module.css'

const revisionsQuery = graphql(/* GraphQL */ `
  query Revisions($id: ID!, $after: String) {
    report(id: $id) {
      id
      revisions(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            number
            at
            by
            action
            erased
          }
        }
      }
    }
  }
`)

interface RevisionListProps {
  report: string
  /** The revision that is stored now: the list is read again when there is a newer one. */
  current: number
  onOpen: (number: number) => void
  onCompare: (from: number, to: number) => void
}

/**
 * 历史版本, latest first, what one person saved on one day as one line that opens to the single ones: open one, see all that a
 * line changed, or choose two to compare.
 */
export function RevisionList({ report, current, onOpen, onCompare }: RevisionListProps) {
  const request = useRequest()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...reportKey(report), 'revisions', current],
    queryFn: ({ signal, pageParam }) => request(revisionsQuery, { id: report, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ report: found }) =>
      found?.revisions.pageInfo.hasNextPage ? found.revisions.pageInfo.endCursor : null,
  })
  const [pair, setPair] = useState<readonly [from: number, to: number]>([Math.max(1, current - 1), current])
  const [opened, open] = useState<readonly number[]>([])
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  const revisions = data.pages.flatMap((page) => page.report?.revisions.edges.map(({ node }) => node) ?? [])
  const gone = new Set(revisions.filter(({ erased }) => erased).map(({ number }) => number))
  const groups = groupedRevisions(revisions)
  const total = data.pages[0]?.report?.revisions.totalCount ?? 0
  const [from, to] = [Math.min(...pair), Math.max(...pair)]
  const line = (revision: ListedRevision) => (
    <RevisionLine
      key={revision.number}
      revision={revision}
      current={current}
      pair={pair}
      onPair={setPair}
      beforeGone={gone.has(revision.number - 1)}
      onOpen={onOpen}
      onCompare={onCompare}
    />
  )
  return (
    <>
      <div className={styles.choice}>
        <span>
          比较版本 {from} 和版本 {to}
        </span>
        <Button
          size="small"
          type="primary"
          disabled={from === to || gone.has(from) || gone.has(to)}
          onClick={() => onCompare(from, to)}
        >
          比较
        </Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="read-only-aloud">历史版本，按日期和人员归并</caption>
          <thead>
            <tr>
              <th scope="col">比较</th>
              <th scope="col">版本</th>
              <th scope="col">时间</th>
              <th scope="col">人员</th>
              <th scope="col">操作</th>
              <th scope="col">查看</th>
            </tr>
          </thead>
          {groups.map((group, index) => {
            const { last, first } = group
            if (group.revisions.length === 1) return <tbody key={last.number}>{line(last)}</tbody>
            const shown = opened.includes(last.number)
            // What the group began from: the state before its first.
            const before = groups[index + 1]?.last
            return (
              <tbody key={last.number}>
                <tr className={styles.group}>
                  <td className={styles.pair}>
                    <ChoosePair number={last.number} pair={pair} onPair={setPair} disabled={false} />
                  </td>
                  <th scope="row">
                    {first.number}—{last.number}
                    {last.number === current && <span className={styles.now}>（当前）</span>}
                  </th>
                  <td>
                    {dayText(first.at)} {onChinaClock(first.at).time}—{onChinaClock(last.at).time}
                  </td>
                  <td>{group.by}</td>
                  <td>保存 {group.revisions.length} 次</td>
                  <td>
                    <Button
                      size="small"
                      type="link"
                      aria-label={`打开版本 ${last.number}`}
                      onClick={() => onOpen(last.number)}
                    >
                      打开
                    </Button>
                    {before && !before.erased && (
                      <Button
                        size="small"
                        type="link"
                        aria-label={`版本 ${first.number} 至 ${last.number} 的全部改动`}
                        onClick={() => onCompare(before.number, last.number)}
                      >
                        全部改动
                      </Button>
                    )}
                    <Button
                      size="small"
                      type="link"
                      aria-expanded={shown}
                      aria-label={`${shown ? '收起' : '展开'}版本 ${first.number} 至 ${last.number}`}
                      onClick={() =>
                        open(shown ? opened.filter((one) => one !== last.number) : [...opened, last.number])
                      }
                    >
                      {shown ? '收起' : '逐个看'}
                    </Button>
                  </td>
                </tr>
                {shown && group.revisions.map(line)}
              </tbody>
            )
          })}
        </table>
      </div>
      <p className={styles.choice}>
        共 {total} 个版本
        {hasNextPage && (
          <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            更早的版本
          </Button>
        )}
      </p>
    </>
  )
}
