import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { execute } from '../../graphql/execute'

const scopeQuery = graphql(/* GraphQL */ `
  query OfficeScope($code: ID!) {
    agency(code: $code) {
      code
      name
      kind
      superior {
        code
        name
      }
    }
  }
`)

/** What an agency's people look after: its own tree; a 政务公开主管部门 all below the government it serves. */
export function useOfficeScope(agency: string) {
  const { data, error } = useQuery({
    queryKey: ['officeScope', agency],
    queryFn: ({ signal }) => execute(scopeQuery, { code: agency }, { signal }),
  })
  const own = data?.agency
  return { error, scope: data && ((own?.kind === 'OFFICE' ? own.superior : own) ?? { code: agency, name: agency }) }
}
