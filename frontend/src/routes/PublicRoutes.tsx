import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { Page } from '../components/Page'
import { Skeleton } from '../components/Skeleton'
import { agencyAddress } from '../features/publication/addresses'
import { NotFoundRoute } from './NotFoundRoute'
import { loadPublicationRoute } from './publicationPart'

const HomeRoute = lazy(() => import('./HomeRoute').then((module) => ({ default: module.HomeRoute })))
const PublicationRoute = lazy(loadPublicationRoute)
const PublicationsRoute = lazy(() =>
  import('./PublicationsRoute').then((module) => ({ default: module.PublicationsRoute })),
)
const AgencyRoute = lazy(() => import('./AgencyRoute').then((module) => ({ default: module.AgencyRoute })))
const ApplyRoute = lazy(() => import('./ApplyRoute').then((module) => ({ default: module.ApplyRoute })))
const LookUpRoute = lazy(() => import('./LookUpRoute').then((module) => ({ default: module.LookUpRoute })))
const CompareRoute = lazy(() => import('./CompareRoute').then((module) => ({ default: module.CompareRoute })))
const StatisticsRoute = lazy(() => import('./StatisticsRoute').then((module) => ({ default: module.StatisticsRoute })))
const WrittenRoute = lazy(() => import('./WrittenRoute').then((module) => ({ default: module.WrittenRoute })))

const count = /^[1-9]\d{0,3}$/

/**
 * The citizens' pages, each a part of its own, so that none carries another's. A fault of one leaves the header standing,
 * and the next address starts afresh.
 */
export function PublicRoutes() {
  const [path] = useLocation()
  const search = useSearch()
  return (
    <Page>
      <ErrorBoundary key={path}>
        <Suspense fallback={<Skeleton lines={waiting} />}>
          <Switch>
            {/* Where searches stood before there was a home page; links to them are in the world. */}
            <Route path="/">
              {/(^|&)(agency|year|search)=/.test(search) ? (
                <Redirect to={`/publications?${search}`} replace />
              ) : (
                <HomeRoute />
              )}
            </Route>
            <Route path="/publications" component={PublicationsRoute} />
            <Route path="/publications/:agency/:year/:number?">
              {({ agency, year, number }) =>
                count.test(year) && (number === undefined || count.test(number)) ? (
                  <PublicationRoute
                    agency={agency}
                    year={Number(year)}
                    number={number === undefined ? null : Number(number)}
                  />
                ) : (
                  <NotFoundRoute />
                )
              }
            </Route>
            <Route path="/publications/:agency">
              {({ agency }) => <Redirect to={agencyAddress(agency)} replace />}
            </Route>
            <Route path="/agencies">
              <Redirect to="/#by-region" replace />
            </Route>
            <Route path="/agencies/:code">{({ code }) => <AgencyRoute code={code} />}</Route>
            <Route path="/apply" component={ApplyRoute} />
            <Route path="/apply/lookup" component={LookUpRoute} />
            <Route path="/compare" component={CompareRoute} />
            <Route path="/statistics" component={StatisticsRoute} />
            {/* Written by the server for everybody, and shown as they are. */}
            {['/timeliness', '/rankings', '/trends', '/corrections', '/publications/:agency/:year/:number/changes'].map(
              (written) => (
                <Route key={written} path={written} component={WrittenRoute} />
              ),
            )}
            <Route>
              <NotFoundRoute />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Page>
  )
}

const waiting = [
  { width: '60%', height: '2.5rem' },
  { width: '40%' },
  ...Array.from({ length: 6 }, () => ({ width: '100%', height: '3rem' })),
]
