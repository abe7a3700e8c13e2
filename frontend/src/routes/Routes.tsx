import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { newQueries } from './newQueries'
import { PublicRoutes } from './PublicRoutes'

const DeskRoutes = lazy(() => import('./desk/DeskRoutes').then((module) => ({ default: module.DeskRoutes })))

const queries = newQueries()

/** Every address: citizens' pages here, the staff's below /desk in a part of its own that only they load. */
export function Routes() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <Switch>
          <Route path="/desk/*?">
            <Suspense fallback={<p role="status">正在打开工作台……</p>}>
              <DeskRoutes />
            </Suspense>
          </Route>
          <Route component={PublicRoutes} />
        </Switch>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
