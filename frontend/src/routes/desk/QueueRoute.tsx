import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { Deputies } from '../../features/deputy/Deputies'
import { colleagueOf, deputyshipOf } from '../../features/deputy/deputyship'
import { QueueSummary } from '../../features/queue/QueueSummary'
import { ReminderSwitch, reminderSetting } from '../../features/queue/ReminderSwitch'
import { queuedTask, queueKey } from '../../features/queue/task'
import { TaskList } from '../../features/queue/TaskList'
import { useWaiting } from '../../features/queue/useWaiting'
import { UrgingNotice, urgingNotice } from '../../features/season/UrgingNotice'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'
import { useCursors } from './useCursors'
import { WritingWays } from './WritingWays'

const queueQuery = graphql(/* GraphQL */ `
  query QueueRoute($first: Int!, $after: String) {
    queue(first: $first, after: $after) {
      totalCount
      pageInfo {
        endCursor
      }
      edges {
        node {
          ...Task_task
        }
      }
    }
    deputyships {
      ...Deputyship_deputyship
    }
    colleagues {
      ...Deputyship_colleague
    }
    reminders {
      ...ReminderSwitch_reminders
    }
    urgings {
      ...UrgingNotice_urging
    }
  }
`)

const perPage = 50

/** /desk: what waits for whoever is signed in. */
export function QueueRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('待我办理')
  const request = useRequest()
  const waiting = useWaiting(true)
  const { page, after, turnTo } = useCursors()
  const { data, error } = useQuery({
    queryKey: [...queueKey, 'tasks', after],
    queryFn: ({ signal }) => request(queueQuery, { first: perPage, after }, signal),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  return (
    <>
      <div className="desk-bar">
        <h1>待我办理</h1>
        <WritingWays viewer={viewer} />
      </div>
      <div className="desk-sheet">
        {error && <Alert type="error" showIcon title={error.message} />}
        {data?.urgings
          .map((one) => readFragment(urgingNotice, one))
          .map((urging) => (
            <UrgingNotice key={`${urging.agency.code}:${urging.year}`} urging={urging} />
          ))}
        {waiting && <QueueSummary waiting={waiting} />}
        {!data && !error && <Reading />}
        {data && (
          <>
            <TaskList tasks={data.queue.edges.map(({ node }) => readFragment(queuedTask, node))} />
            <Pagination
              simple
              hideOnSinglePage
              align="end"
              current={page}
              pageSize={perPage}
              total={data.queue.totalCount}
              onChange={(next) => turnTo(next, data.queue.pageInfo.endCursor)}
            />
            <p>
              共 {data.queue.totalCount} 项。其他报告见
              <Link href="/desk/reports" className="desk-link">
                全部报告
              </Link>
              。
            </p>
            <Deputies
              deputyships={data.deputyships.map((one) => readFragment(deputyshipOf, one))}
              colleagues={data.colleagues.map((one) => readFragment(colleagueOf, one))}
            />
            <ReminderSwitch reminders={readFragment(reminderSetting, data.reminders)} />
          </>
        )}
      </div>
    </>
  )
}
