import { useQuery } from '@tanstack/react-query'
import { graphql } from '../graphql/generated/gql'
import { execute } from '../graphql/execute'

const publicationsQuery = graphql(/* GraphQL */ `
  query PublicationsRoute {
    publications(first: 20) {
      totalCount
    }
  }
`)

/** The public record's list. */
export function PublicationsRoute() {
  const { data, error } = useQuery({
    queryKey: ['publications'],
    queryFn: ({ signal }) => execute(publicationsQuery, {}, { signal }),
  })
  if (error) return <p role="alert">{error.message}</p>
  return <p role="status">{data ? `共 ${data.publications.totalCount} 份年报` : '正在读取……'}</p>
}
