import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination } from 'antd'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { addressOfPlace, type Place, places } from '../../features/administration/addresses'
import { Deputies } from '../../features/deputy/Deputies'
import { colleagueOf, deputyshipOf } from '../../features/deputy/deputyship'
import { MessageItem } from '../../features/message/MessageItem'
import messageStyles from '../../features/message/Messages.module.css'
import { toldMessage } from '../../features/message/messages'
import { NothingWaiting } from '../../features/queue/NothingWaiting'
import { QueueSummary } from '../../features/queue/QueueSummary'
import { ReminderSwitch, reminderSetting } from '../../features/queue/ReminderSwitch'
import { seasonProgress, SeasonSummary } from '../../features/queue/SeasonSummary'
import { queuedTask, queueKey } from '../../features/queue/task'
import { TaskList } from '../../features/queue/TaskList'
import { useWaiting } from '../../features/queue/useWaiting'
import { UrgingNotice, urgingNotice } from '../../features/season/UrgingNotice'
import { OwnReports } from '../../features/report/list/OwnReports'
import { Tour } from '../../features/manual/Tour'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import styles from './QueueRoute.module.css'
import { Reading } from './Reading'
import { useCursors } from './useCursors'
import { WritingWays } from './WritingWays'

const queueQuery = graphql(/* GraphQL */ `
  query QueueRoute(
    $first: Int!
    $after: String
    $own: ID!
    $scope: ID!
    $year: Int!
    $before: Int!
    $office: Boolean!
    $writes: Boolean!
  ) {
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
    viewer {
      agency {
        due(year: $year)
      }
    }
    reports(filter: { agency: $own }, first: 3) {
      edges {
        node {
          ...OwnReports_report
        }
      }
    }
    due: progress(agency: $own, year: $year) @include(if: $writes) {
      expected
    }
    season: progress(agency: $scope, year: $year) @include(if: $office) {
      ...SeasonSummary_progress
    }
    last: progress(agency: $scope, year: $before) @include(if: $office) {
      ...SeasonSummary_progress
    }
    messages(first: 5) {
      edges {
        node {
          id
          ...Message_message
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

/** /desk: what waits for whoever is signed in, and what he or she follows besides; year is the one whose reports are due next. */
export function QueueRoute({ viewer, year }: { viewer: DeskViewer; year: number }) {
  useTitle('待我办理')
  const request = useRequest()
  const waiting = useWaiting(true)
  const { page, after, turnTo } = useCursors()
  const own = viewer.agency.code
  const scope = viewer.scope ?? viewer.agency
  const office = viewer.scope !== null && viewer.roles.includes('OFFICE')
  const { data, error } = useQuery({
    queryKey: [...queueKey, 'tasks', own, year, after],
    queryFn: ({ signal }) =>
      request(
        queueQuery,
        {
          first: perPage,
          after,
          own,
          scope: scope.code,
          year,
          before: year - 1,
          office,
          writes: viewer.scope !== null && !office,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
    staleTime: 0,
  })
  const last = data?.last ? readFragment(seasonProgress, data.last) : null
  const reports = data?.reports.edges.map(({ node }) => node) ?? []
  const obliged = data?.due ? data.due.expected > 0 : true
  return (
    <>
      <div className="desk-bar">
        <h1 data-tour="queue">待我办理</h1>
        <WritingWays viewer={viewer} />
      </div>
      {error && <Alert type="error" showIcon title={error.message} />}
      {!data && !error && <Reading />}
      {data && <Tour viewer={viewer} />}
      {data && (
        <div className={styles.desk}>
          <div className={styles.column}>
            <div className="desk-sheet">
              {data.urgings
                .map((one) => readFragment(urgingNotice, one))
                .map((urging) => (
                  <UrgingNotice key={`${urging.agency.code}:${urging.year}`} urging={urging} />
                ))}
              {waiting && <QueueSummary waiting={waiting} />}
              {data.queue.totalCount === 0 && <NothingWaiting roles={viewer.roles} />}
              <TaskList tasks={data.queue.edges.map(({ node }) => readFragment(queuedTask, node))} />
              <Pagination
                simple
                hideOnSinglePage
                showSizeChanger={false}
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
              <ReminderSwitch reminders={readFragment(reminderSetting, data.reminders)} />
            </div>
            {data.season && (
              <section className="desk-sheet" aria-labelledby="season" data-tour="season">
                <h2 id="season">年报季</h2>
                <SeasonSummary year={year} name={scope.name} progress={readFragment(seasonProgress, data.season)} />
                {last && last.published < last.expected && (
                  <SeasonSummary year={year - 1} name={scope.name} progress={last} />
                )}
              </section>
            )}
            {viewer.roles.includes('ADMIN') && (
              <section className="desk-sheet" aria-labelledby="administration" data-tour="administration">
                <h2 id="administration">系统管理</h2>
                <p>机关更名、合并、撤销，审核流程，人员角色，哪些机关须报送，都在“管理”中办理，一律留痕。</p>
                <p className={styles.places}>
                  {(Object.keys(places) as Place[]).map((place) => (
                    <Link key={place} href={addressOfPlace(place)} className="desk-link">
                      {places[place]}
                    </Link>
                  ))}
                </p>
              </section>
            )}
          </div>
          <div className={styles.column}>
            <section className="desk-sheet" aria-labelledby="own-reports" data-tour="own-reports">
              <h2 id="own-reports">本单位年报</h2>
              <OwnReports
                reports={reports}
                next={obliged && data.viewer ? { year, due: data.viewer.agency.due } : null}
                writes={viewer.roles.includes('EDITOR')}
              />
            </section>
            <section className="desk-sheet" aria-labelledby="lately">
              <h2 id="lately">最近动态</h2>
              {data.messages.edges.length === 0 ? (
                <p>还没有消息。您编写、审核或认领过的报告有了进展，会在这里告诉您。</p>
              ) : (
                <ul className={messageStyles.messages}>
                  {data.messages.edges.map(({ node }) => (
                    <MessageItem key={node.id} message={readFragment(toldMessage, node)} dated />
                  ))}
                </ul>
              )}
              <Link href="/desk/messages" className="desk-link">
                全部消息
              </Link>
            </section>
            <Deputies
              deputyships={data.deputyships.map((one) => readFragment(deputyshipOf, one))}
              colleagues={data.colleagues.map((one) => readFragment(colleagueOf, one))}
            />
          </div>
        </div>
      )}
    </>
  )
}
