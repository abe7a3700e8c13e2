import { useQuery, useQueryClient } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { useHint } from '../live/useHint'
import { useLive } from '../live/useLive'
import { messagesKey } from './messages'

const unreadQuery = graphql(/* GraphQL */ `
  query UnreadMessages {
    messages(first: 0) {
      unreadCount
    }
  }
`)

const MINUTE = 60_000

/** How many messages were not read; null while that is unknown. */
export function useUnread(signedIn: boolean): number | null {
  const request = useRequest()
  const queries = useQueryClient()
  const live = useLive()
  useHint('messages', '', () => void queries.invalidateQueries({ queryKey: messagesKey }))
  const { data } = useQuery({
    queryKey: [...messagesKey, 'unread'],
    queryFn: ({ signal }) => request(unreadQuery, {}, signal),
    enabled: signedIn,
    refetchInterval: live ? 5 * MINUTE : MINUTE,
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  return data?.messages.unreadCount ?? null
}
