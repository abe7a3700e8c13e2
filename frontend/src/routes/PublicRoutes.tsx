import { Route, Switch, useLocation } from 'wouter'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { Page } from '../components/Page'
import { AgencyRoute } from './AgencyRoute'
import { NotFoundRoute } from './NotFoundRoute'
import { PublicationRoute } from './PublicationRoute'
import { PublicationsRoute } from './PublicationsRoute'

const count = /^[1-9]\d{0,3}$/

/** The citizens' pages. A fault of one leaves the header standing, and the next address starts afresh. */
export function PublicRoutes() {
  const [path] = useLocation()
  return (
    <Page>
      <ErrorBoundary key={path}>
        <Switch>
          <Route path="/" component={PublicationsRoute} />
          <Route path="/publications/:agency/:year/:number?">
            {({ agency, year, number }) =>
              count.test(year) && (number === undefined || count.test(number)) ? (
                <PublicationRoute agency={agency} year={Number(year)} number={number === undefined ? null : Number(number)} />
              ) : (
                <NotFoundRoute />
              )
            }
          </Route>
          <Route path="/agencies/:code">{({ code }) => <AgencyRoute code={code} />}</Route>
          <Route>
            <NotFoundRoute />
          </Route>
        </Switch>
      </ErrorBoundary>
    </Page>
  )
}
