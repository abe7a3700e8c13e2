import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Pagination, Segmented } from 'antd'
import { useState } from 'react'
import { shownDay } from '../../components/chinaTime'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { MessageItem } from '../../features/message/MessageItem'
import { MessageMail, messageMail } from '../../features/message/MessageMail'
import styles from '../../features/message/Messages.module.css'
import { byDay, messagesKey, readMessages, toldMessage } from '../../features/message/messages'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'
import { useCursors } from './useCursors'

const messagesQuery = graphql(/* GraphQL */ `
  query MessagesRoute($unread: Boolean!, $first: Int!, $after: String) {
    messages(unread: $unread, first: $first, after: $after) {
      totalCount
      unreadCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          id
          ...Message_message
        }
      }
    }
    messageSetting {
      ...MessageMail_setting
    }
  }
`)

const perPage = 30

/** /desk/messages: what happened to what one has to do with, day by day. */
export function MessagesRoute() {
  useTitle('消息')
  const [unread, setUnread] = useState(false)
  return <Listed key={String(unread)} unread={unread} onUnread={setUnread} />
}

function Listed({ unread, onUnread }: { unread: boolean; onUnread: (unread: boolean) => void }) {
  const request = useRequest()
  const queries = useQueryClient()
  const { page, after, turnTo } = useCursors()
  const { data, error } = useQuery({
    queryKey: [...messagesKey, 'list', unread, after],
    queryFn: ({ signal }) => request(messagesQuery, { unread, first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  const reading = useMutation({
    mutationFn: (until: string) => request(readMessages, { until }),
    onSuccess: () => queries.invalidateQueries({ queryKey: messagesKey }),
  })
  const found = data?.messages.edges.map(({ node }) => readFragment(toldMessage, node)) ?? []
  // On the first page the first is the latest of all that is seen.
  const latest = page === 1 ? found[0]?.at : undefined
  return (
    <>
      <div className="desk-bar">
        <h1>消息</h1>
        <Segmented
          aria-label="显示哪些消息"
          value={unread ? '未读' : '全部'}
          options={['全部', '未读']}
          onChange={(value) => onUnread(value === '未读')}
        />
        {latest && data && data.messages.unreadCount > 0 && (
          <Button loading={reading.isPending} onClick={() => reading.mutate(latest)}>
            全部标为已读
          </Button>
        )}
      </div>
      <div className="desk-sheet">
        {(error ?? reading.error) && <Alert type="error" showIcon title={(error ?? reading.error)?.message} />}
        {!data && !error && <Reading />}
        {data && (
          <>
            {found.length === 0 && (
              <p>
                {unread
                  ? '没有未读的消息。'
                  : '还没有消息。您编写、审核或认领过的报告有了进展，或有人回复您的批注，会在这里告诉您。'}
              </p>
            )}
            {byDay(found).map(({ day, messages }) => (
              <section key={day} aria-label={shownDay(day)}>
                <h2 className={styles.day}>{shownDay(day)}</h2>
                <ul className={styles.messages}>
                  {messages.map((message) => (
                    <MessageItem key={message.id} message={message} />
                  ))}
                </ul>
              </section>
            ))}
            <Pagination
              simple
              hideOnSinglePage
              align="end"
              current={page}
              pageSize={perPage}
              total={data.messages.totalCount}
              onChange={(next) => turnTo(next, data.messages.pageInfo.endCursor)}
            />
            <MessageMail setting={readFragment(messageMail, data.messageSetting)} />
          </>
        )}
      </div>
    </>
  )
}
