import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { ErrorBoundary } from '../components/ErrorBoundary'
import { NetworkFailure } from '../graphql/execute'
import { PublicRoutes } from './PublicRoutes'

const DeskRoutes = lazy(() => import('./desk/DeskRoutes').then((module) => ({ default: module.DeskRoutes })))

const queries = new QueryClient({
  defaultOptions: {
    // What the browser thinks of the line is not asked: a server on the same machine or network answers all the same.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      retry: (failures, error) => error instanceof NetworkFailure && failures < 2,
      refetchOnWindowFocus: false,
      staleTime: 30_000,
    },
  },
})

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
