import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { shownTime } from '../../components/chinaTime'
import { reportKey } from '../report/saving/useAutosave'
import styles from './Revisions.module.css'
import { revisionWord } from './revisionWords'

const revisionsQuery = graphql(/* GraphQL */ `
  query Revisions($id: ID!, $after: String) {
    report(id: $id) {
      id
      revisions(first: 20, after: $after) {
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

/** 历史版本, latest first: open one, or choose two to compare. */
export function RevisionList({ report, current, onOpen, onCompare }: RevisionListProps) {
  const request = useRequest()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...reportKey(report), 'revisions', current],
    queryFn: ({ signal, pageParam }) => request(revisionsQuery, { id: report, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ report: found }) =>
      found?.revisions.pageInfo.hasNextPage ? found.revisions.pageInfo.endCursor : null,
  })
  const [from, setFrom] = useState(Math.max(1, current - 1))
  const [to, setTo] = useState(current)
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  const revisions = data.pages.flatMap((page) => page.report?.revisions.edges.map(({ node }) => node) ?? [])
  const gone = new Set(revisions.filter(({ erased }) => erased).map(({ number }) => number))
  const total = data.pages[0]?.report?.revisions.totalCount ?? 0
  return (
    <>
      <div className={styles.choice}>
        <span>
          比较版本 {Math.min(from, to)} 和版本 {Math.max(from, to)}
        </span>
        <Button
          size="small"
          type="primary"
          disabled={from === to || gone.has(from) || gone.has(to)}
          onClick={() => onCompare(Math.min(from, to), Math.max(from, to))}
        >
          比较
        </Button>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="read-only-aloud">历史版本</caption>
          <thead>
            <tr>
              <th scope="col">比较</th>
              <th scope="col">版本</th>
              <th scope="col">时间</th>
              <th scope="col">何人</th>
              <th scope="col">何事</th>
              <th scope="col">查看</th>
            </tr>
          </thead>
          <tbody>
            {revisions.map(({ number, at, by, action, erased }) => (
              <tr key={number}>
                <td className={styles.pair}>
                  <input
                    type="radio"
                    name="from"
                    aria-label={`以版本 ${number} 为前`}
                    disabled={erased}
                    checked={from === number}
                    onChange={() => setFrom(number)}
                  />
                  <input
                    type="radio"
                    name="to"
                    aria-label={`以版本 ${number} 为后`}
                    disabled={erased}
                    checked={to === number}
                    onChange={() => setTo(number)}
                  />
                </td>
                <th scope="row">
                  {number}
                  {number === current && <span className={styles.now}>（当前）</span>}
                </th>
                <td>{shownTime(at)}</td>
                <td>{by}</td>
                <td>{revisionWord[action] ?? action}</td>
                <td>
                  {erased ? (
                    <span>内容已依法删除</span>
                  ) : (
                    <Button size="small" type="link" aria-label={`打开版本 ${number}`} onClick={() => onOpen(number)}>
                      打开
                    </Button>
                  )}
                  {number > 1 && !erased && !gone.has(number - 1) && (
                    <Button
                      size="small"
                      type="link"
                      aria-label={`版本 ${number} 与前一版比较`}
                      onClick={() => onCompare(number - 1, number)}
                    >
                      与前一版比较
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
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
