import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { agencyAddress } from '../publication/addresses'

const agencyHits = graphql(/* GraphQL */ `
  query AgencyHits($words: String!) {
    agencies(search: $words, first: 5) {
      totalCount
      edges {
        node {
          code
          name
        }
      }
    }
  }
`)

/** Agencies that are called what somebody looks for: who writes 住建局 may mean it and not what reports say. */
export function AgencyHits({ words }: { words: string }) {
  const { data } = useQuery({
    queryKey: ['agency hits', words],
    queryFn: ({ signal }) => execute(agencyHits, { words }, { signal }),
  })
  const found = data?.agencies.edges ?? []
  if (!data || found.length === 0) return null
  return (
    <div className="agency-hits">
      <h2>机关</h2>
      <ul className="agency-names">
        {found.map(({ node: { code, name } }) => (
          <li key={code}>
            <Link href={agencyAddress(code)}>{name}</Link>
          </li>
        ))}
      </ul>
      {data.agencies.totalCount > found.length && (
        <p className="aside">
          相符的机关共{data.agencies.totalCount}个，只列出前{found.length}个。
        </p>
      )}
    </div>
  )
}
