import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { useLive } from '../live/useLive'
import { queueKey } from './task'

const waitingQuery = graphql(/* GraphQL */ `
  query Waiting {
    queue(first: 1) {
      totalCount
      edges {
        node {
          due
          daysLeft
        }
      }
    }
  }
`)

const MINUTE = 60_000
/** Where the server hints at changes, only for what it could not. */
const SELDOM = 2 * MINUTE

export interface Waiting {
  count: number
  /** The earliest date there is to keep. */
  first: { due: string; daysLeft: number } | null
}

/** How much waits, asked anew when it changes, now and then, and on coming back to the window. */
export function useWaiting(signedIn: boolean): Waiting | null {
  const request = useRequest()
  const live = useLive()
  const { data } = useQuery({
    queryKey: [...queueKey, 'count'],
    queryFn: ({ signal }) => request(waitingQuery, {}, signal),
    enabled: signedIn,
    refetchInterval: live ? SELDOM : MINUTE,
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  if (!data) return null
  const first = data.queue.edges[0]?.node
  return {
    count: data.queue.totalCount,
    first: first && first.daysLeft !== null ? { due: first.due, daysLeft: first.daysLeft } : null,
  }
}
