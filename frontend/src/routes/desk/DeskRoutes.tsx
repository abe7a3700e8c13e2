import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, ConfigProvider, Spin } from 'antd'
import locale from 'antd/locale/zh_CN'
import { useCallback } from 'react'
import { Route, Switch } from 'wouter'
import { signInWindowPath } from '../../auth/otherWindow'
import { SignedInElsewhere } from '../../auth/SignedInElsewhere'
import { SignInAgain } from '../../auth/SignInAgain'
import { SignInGate } from '../../auth/SignInGate'
import { DeskHeader } from '../../features/account/DeskHeader'
import { NoRole } from '../../features/account/NoRole'
import { useRequest } from '../../features/account/request'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { deskViewer } from '../../features/account/deskViewer'
import { ImportedRoute } from './ImportedRoute'
import { ImportRoute } from './ImportRoute'
import { NotFoundRoute } from './NotFoundRoute'
import { ReportRoute } from './ReportRoute'
import { ReportsRoute } from './ReportsRoute'
import './desk.css'
import { theme } from './theme'

const deskQuery = graphql(/* GraphQL */ `
  query DeskRoutes {
    viewer {
      ...DeskViewer_viewer
    }
  }
`)

/** The staff's pages, all below /desk: in Chinese, after signing in. */
export function DeskRoutes() {
  return (
    <ConfigProvider locale={locale} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <SignInGate>
          <Switch>
            <Route path={signInWindowPath} component={SignedInElsewhere} />
            <Route component={Desk} />
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
  })
  const onSignedIn = useCallback(() => void queries.invalidateQueries(), [queries])
  const viewer = readFragment(deskViewer, data?.viewer)
  return (
    <div className="desk">
      <DeskHeader viewer={viewer ?? null} />
      <main className="desk-main">
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Spin description="正在读取……"><div style={{ minHeight: 160 }} /></Spin>}
        {data && (!viewer || viewer.roles.length === 0) && <NoRole />}
        {viewer && viewer.roles.length > 0 && (
          <Switch>
            <Route path="/desk">
              <ReportsRoute viewer={viewer} />
            </Route>
            <Route path="/desk/reports/:id/:place?">{({ id, place }) => <ReportRoute key={id} id={decodeURIComponent(id)} place={place} />}</Route>
            <Route path="/desk/import" component={ImportRoute} />
            <Route path="/desk/import/:id">{({ id }) => <ImportedRoute id={id} within={viewer.agency.code} />}</Route>
            <Route component={NotFoundRoute} />
          </Switch>
        )}
      </main>
      <SignInAgain onSignedIn={onSignedIn} />
    </div>
  )
}
