import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Tag } from 'antd'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { graphql } from '../../graphql/generated/gql'
import { agencyStandingWord } from '../../graphql/generated/words/agencyStandingWord'
import { useRequest } from '../account/request'
import styles from './Administration.module.css'
import { addressOfAgency } from './addresses'

const recordsQuery = graphql(/* GraphQL */ `
  query AgencyRecordList($search: String, $first: Int!, $after: String) {
    agencyRecords(search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          code
          depth
          standing
          planned
          agency {
            name
          }
        }
      }
    }
  }
`)

const most = 100

/** The agencies one administers, as a tree or by part of a name; those to come and those gone are marked. */
export function AgencyRecordList({ chosen }: { chosen: string | null }) {
  const request = useRequest()
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const after = cursors.at(-1) ?? null
  const { data, error } = useQuery({
    queryKey: ['agencyRecords', search, after],
    queryFn: ({ signal }) => request(recordsQuery, { search: search || null, first: most, after }, signal),
    placeholderData: (previous) => previous,
  })
  const records = data?.agencyRecords
  return (
    <div>
      <Input.Search
        aria-label="查找机关"
        placeholder="名称（含曾用名）或代码"
        allowClear
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setCursors([null])
        }}
      />
      {error && <Alert type="error" showIcon title={error.message} />}
      <ul className={styles.tree} aria-label="机关">
        {records?.edges.map(({ node: { code, depth, standing, planned, agency } }) => (
          <li key={code} style={{ paddingLeft: search ? 0 : `${depth * 18}px` }}>
            <Link
              href={addressOfAgency(code)}
              className={styles.agency ?? ''}
              aria-current={code === chosen ? 'page' : undefined}
            >
              {agency.name}
            </Link>{' '}
            {standing !== 'CURRENT' && <Tag>{agencyStandingWord[standing]}</Tag>}
            {planned && standing === 'CURRENT' && <Tag color="processing">有计划变动</Tag>}
          </li>
        ))}
      </ul>
      {records?.totalCount === 0 && (
        <p className={styles.quiet} role="status">
          没有名称或代码含“{search}”的机关。
        </p>
      )}
      {records && records.totalCount > 0 && (
        <p className={styles.quiet}>
          共 {records.totalCount} 个{' '}
          {cursors.length > 1 && (
            <Button type="link" onClick={() => setCursors(cursors.slice(0, -1))}>
              上一页
            </Button>
          )}
          {records.pageInfo.hasNextPage && (
            <Button type="link" onClick={() => setCursors([...cursors, records.pageInfo.endCursor])}>
              下一页
            </Button>
          )}
        </p>
      )}
    </div>
  )
}
