import { graphql } from '../../../graphql/generated/gql'
import type { Request } from '../../account/request'
import { reportKey } from '../../report/saving/useAutosave'

const unseenQuery = graphql(/* GraphQL */ `
  query Unseen($id: ID!) {
    report(id: $id) {
      id
      revision
      updatedAt
      returned {
        ...ReturnedItems_return
      }
      unseen {
        because
        from
        at
        step
        changes {
          ...ChangesView_changes
        }
        accepted {
          key
          message
          accepted {
            reason
            by
            at
          }
        }
        comments {
          id
        }
      }
    }
  }
`)

/** Of itself, not of the revision: so it can be asked for together with the report, and is there when the page is. */
export function unseenOf(request: Request, id: string) {
  return {
    queryKey: [...reportKey(id), 'unseen'],
    queryFn: ({ signal }: { signal: AbortSignal }) => request(unseenQuery, { id }, signal),
    staleTime: 0,
  }
}
