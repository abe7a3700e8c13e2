import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { AdministrationEntries } from './AdministrationEntries'

const latestQuery = graphql(/* GraphQL */ `
  query LatestEntries($first: Int!, $after: String) {
    administration(first: $first, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...AdministrationEntries_entry
        }
      }
    }
  }
`)

const perPage = 20

/** What was decided last in all one administers. */
export function LatestEntries() {
  const request = useRequest()
  const [cursors, setCursors] = useState<(string | null)[]>([null])
  const after = cursors.at(-1) ?? null
  const { data, error } = useQuery({
    queryKey: ['agencyRecords', 'entries', after],
    queryFn: ({ signal }) => request(latestQuery, { first: perPage, after }, signal),
    placeholderData: (previous) => previous,
  })
  const page = data?.administration
  return (
    <section aria-labelledby="latest-entries">
      <h2 id="latest-entries">最近的管理记录</h2>
      {error && <Alert type="error" showIcon title={error.message} />}
      {page && <AdministrationEntries entries={page.edges.map(({ node }) => node)} />}
      {cursors.length > 1 && (
        <Button type="link" onClick={() => setCursors(cursors.slice(0, -1))}>
          较新的
        </Button>
      )}
      {page?.pageInfo.hasNextPage && (
        <Button type="link" onClick={() => setCursors([...cursors, page.pageInfo.endCursor])}>
          较早的
        </Button>
      )}
    </section>
  )
}
