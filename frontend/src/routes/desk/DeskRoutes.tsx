import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, ConfigProvider } from 'antd'
import locale from 'antd/locale/zh_CN'
import { lazy, Suspense, useCallback } from 'react'
import { Route, Switch } from 'wouter'
import { signInWindowPath } from '../../auth/otherWindow'
import { SignedInElsewhere } from '../../auth/SignedInElsewhere'
import { SignInAgain } from '../../auth/SignInAgain'
import { SignInGate } from '../../auth/SignInGate'
import { DeskHeader } from '../../features/account/DeskHeader'
import { deskViewer } from '../../features/account/deskViewer'
import { NoRole } from '../../features/account/NoRole'
import { untilReached, useRequest } from '../../features/account/request'
import { LiveHints } from '../../features/live/LiveHints'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { RequestFailure } from '../../graphql/execute'
import { useLargeType } from '../../components/typeSize'
import { NotFoundRoute } from './NotFoundRoute'
import { Reading } from './Reading'
import './desk.css'
import './print.css'
import { themeOf } from './theme'

/**
 * A ring that turns while an answer is awaited. The library's own leaves by a transition, and where the answer comes before
 * that has begun it never ends: the button would wait for ever.
 */
const buttons = { autoInsertSpace: false, loadingIcon: <span className="desk-spinner" aria-hidden /> }

// Each page brings its own part of the component library.
const QueueRoute = lazy(() => import('./QueueRoute').then((module) => ({ default: module.QueueRoute })))
const MessagesRoute = lazy(() => import('./MessagesRoute').then((module) => ({ default: module.MessagesRoute })))
const ReportsRoute = lazy(() => import('./ReportsRoute').then((module) => ({ default: module.ReportsRoute })))
const ReportRoute = lazy(() => import('./ReportRoute').then((module) => ({ default: module.ReportRoute })))
const ImportRoute = lazy(() => import('./ImportRoute').then((module) => ({ default: module.ImportRoute })))
const ImportedRoute = lazy(() => import('./ImportedRoute').then((module) => ({ default: module.ImportedRoute })))
const RequestsRoute = lazy(() => import('./RequestsRoute').then((module) => ({ default: module.RequestsRoute })))
const RegisterRoute = lazy(() => import('./RegisterRoute').then((module) => ({ default: module.RegisterRoute })))
const LedgerRoute = lazy(() => import('./LedgerRoute').then((module) => ({ default: module.LedgerRoute })))
const LetterHeadRoute = lazy(() => import('./LetterHeadRoute').then((module) => ({ default: module.LetterHeadRoute })))
const WordingRoute = lazy(() => import('./WordingRoute').then((module) => ({ default: module.WordingRoute })))
const RequestTableRoute = lazy(() =>
  import('./RequestTableRoute').then((module) => ({ default: module.RequestTableRoute })),
)
const DisputesRoute = lazy(() => import('./DisputesRoute').then((module) => ({ default: module.DisputesRoute })))
const RetentionRoute = lazy(() => import('./RetentionRoute').then((module) => ({ default: module.RetentionRoute })))
const RequestBoardRoute = lazy(() =>
  import('./RequestBoardRoute').then((module) => ({ default: module.RequestBoardRoute })),
)
const MovedDeadlinesRoute = lazy(() =>
  import('./MovedDeadlinesRoute').then((module) => ({ default: module.MovedDeadlinesRoute })),
)
const OnlineRoute = lazy(() => import('./OnlineRoute').then((module) => ({ default: module.OnlineRoute })))
const RequestRoute = lazy(() => import('./RequestRoute').then((module) => ({ default: module.RequestRoute })))
const SeasonRoute = lazy(() => import('./SeasonRoute').then((module) => ({ default: module.SeasonRoute })))
const RulesRoute = lazy(() => import('./RulesRoute').then((module) => ({ default: module.RulesRoute })))
const GuideRoute = lazy(() => import('./GuideRoute').then((module) => ({ default: module.GuideRoute })))
const AdminRoute = lazy(() => import('./AdminRoute').then((module) => ({ default: module.AdminRoute })))
const ManualRoute = lazy(() => import('./ManualRoute').then((module) => ({ default: module.ManualRoute })))

const deskQuery = graphql(/* GraphQL */ `
  query DeskRoutes {
    reportYears
    viewer {
      ...DeskViewer_viewer
    }
  }
`)

/** The staff's pages, all below /desk: in Chinese, after signing in. */
export function DeskRoutes() {
  return (
    <ConfigProvider locale={locale} theme={themeOf(useLargeType())} button={buttons}>
      <App>
        <SignInGate>
          <Switch>
            <Route path={signInWindowPath} component={SignedInElsewhere} />
            <Route>
              <LiveHints>
                <Desk />
              </LiveHints>
            </Route>
          </Switch>
        </SignInGate>
      </App>
    </ConfigProvider>
  )
}

function Desk() {
  const request = useRequest()
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => request(deskQuery, {}, signal),
    refetchInterval: untilReached,
  })
  const onSignedIn = useCallback(() => void queries.invalidateQueries(), [queries])
  const viewer = readFragment(deskViewer, data?.viewer)
  const noPart = data ? !viewer || viewer.roles.length === 0 : isForbidden(error)
  return (
    <div className="desk">
      <DeskHeader viewer={viewer ?? null} />
      <main className="desk-main">
        {error && !noPart && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {noPart && <NoRole />}
        {viewer && viewer.roles.length > 0 && (
          <Suspense fallback={<Reading />}>
            <Switch>
              <Route path="/desk">
                <QueueRoute viewer={viewer} year={data?.reportYears[0] ?? 0} />
              </Route>
              <Route path="/desk/messages" component={MessagesRoute} />
              <Route path="/desk/reports">
                <ReportsRoute viewer={viewer} />
              </Route>
              <Route path="/desk/reports/:id/:place?">
                {({ id, place }) => (
                  <ReportRoute
                    id={decodeURIComponent(id)}
                    place={place}
                    reviews={viewer.roles.some((role) => role !== 'EDITOR')}
                  />
                )}
              </Route>
              <Route path="/desk/import" component={ImportRoute} />
              <Route path="/desk/requests">
                <RequestsRoute viewer={viewer} />
              </Route>
              <Route path="/desk/requests/new">
                <RegisterRoute agency={viewer.agency.code} />
              </Route>
              <Route path="/desk/requests/ledger">
                <LedgerRoute agency={viewer.agency.code} />
              </Route>
              <Route path="/desk/requests/letters">
                <LetterHeadRoute agency={viewer.agency.code} />
              </Route>
              <Route path="/desk/requests/wordings">
                <WordingRoute viewer={viewer} />
              </Route>
              <Route path="/desk/requests/table">
                <RequestTableRoute viewer={viewer} />
              </Route>
              <Route path="/desk/requests/disputes">
                <DisputesRoute viewer={viewer} />
              </Route>
              <Route path="/desk/requests/retention">
                <RetentionRoute viewer={viewer} />
              </Route>
              <Route path="/desk/requests/board" component={RequestBoardRoute} />
              <Route path="/desk/requests/moved" component={MovedDeadlinesRoute} />
              <Route path="/desk/requests/online">
                <OnlineRoute viewer={viewer} />
              </Route>
              <Route path="/desk/requests/:id">
                {({ id }) => <RequestRoute key={id} id={decodeURIComponent(id)} viewer={viewer} />}
              </Route>
              <Route path="/desk/season" component={SeasonRoute} />
              <Route path="/desk/rules">
                <RulesRoute viewer={viewer} />
              </Route>
              <Route path="/desk/guide" component={GuideRoute} />
              <Route path="/desk/admin/:place?/:code?">
                {({ place, code }) => <AdminRoute viewer={viewer} place={place} code={code} />}
              </Route>
              <Route path="/desk/manual/:chapter?">
                {({ chapter }) => <ManualRoute viewer={viewer} chapter={chapter} />}
              </Route>
              <Route path="/desk/imports/:id">
                {({ id }) => <ImportedRoute key={id} id={id} within={viewer.agency.code} />}
              </Route>
              <Route>
                <NotFoundRoute />
              </Route>
            </Switch>
          </Suspense>
        )}
      </main>
      <SignInAgain onSignedIn={onSignedIn} />
    </div>
  )
}

/** Signed in, but without an agency there is nobody to show. */
function isForbidden(error: Error | null): boolean {
  return error instanceof RequestFailure && error.classification === 'FORBIDDEN'
}
