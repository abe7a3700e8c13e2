import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { addressOfPlace, type Place, places } from '../../features/administration/addresses'
import { ChainEditor } from '../../features/administration/ChainEditor'
import { PeopleTable } from '../../features/administration/PeopleTable'
import { SeasonView } from '../../features/administration/SeasonView'
import { CalendarView } from '../../features/calendar/CalendarView'
import { useOfficeScope } from '../../features/administration/useOfficeScope'
import { WebhookList } from '../../features/webhook/WebhookList'
import { AdminAgencies } from './AdminAgencies'
import styles from './AdminRoute.module.css'
import { NotFoundRoute } from './NotFoundRoute'
import { OfAgency } from './OfAgency'
import { Reading } from './Reading'

interface AdminRouteProps {
  viewer: DeskViewer
  place: string | undefined
  code: string | undefined
}

/** What the 政务公开主管部门 may see to. */
const ofOffice = new Set(['season', 'calendar', 'webhooks'])

/**
 * /desk/admin: agencies, chains and people for administrators; who must report, the working days
 * and where other systems are told, also for the 政务公开主管部门.
 */
export function AdminRoute({ viewer, place = 'agencies', code }: AdminRouteProps) {
  useTitle('管理')
  const allowed = Object.keys(places).filter(
    (one) => viewer.roles.includes('ADMIN') || (viewer.roles.includes('OFFICE') && ofOffice.has(one)),
  ) as Place[]
  const shown = allowed.find((one) => one === place)
  if (!shown) return allowed.length > 0 ? <Elsewhere places={allowed} /> : <NotFoundRoute />
  const chosen = code ? decodeURIComponent(code) : null
  const of = { place: shown, within: viewer.agency.code, chosen: chosen ?? viewer.agency.code }
  return (
    <>
      <div className="desk-bar">
        <h1>管理</h1>
        <Link href="/desk">报告列表</Link>
      </div>
      <nav aria-label="管理" className={styles.places}>
        {allowed.map((one) => (
          <Link key={one} href={addressOfPlace(one)} aria-current={one === shown ? 'page' : undefined}>
            {places[one]}
          </Link>
        ))}
      </nav>
      <div className="desk-sheet">
        {shown === 'agencies' && <AdminAgencies chosen={chosen} />}
        {shown === 'chains' && (
          <OfAgency {...of}>
            <ChainEditor key={of.chosen} agency={of.chosen} />
          </OfAgency>
        )}
        {shown === 'people' && (
          <OfAgency {...of}>
            <PeopleTable agency={of.chosen} />
          </OfAgency>
        )}
        {shown === 'webhooks' && (
          <OfScope agency={viewer.agency.code}>{(scope) => <WebhookList within={scope} />}</OfScope>
        )}
        {shown === 'calendar' && <CalendarView />}
        {shown === 'season' && (
          <OfScope agency={viewer.agency.code}>{(scope) => <SeasonView within={scope} />}</OfScope>
        )}
      </div>
    </>
  )
}

/** What there is for somebody who came to a place that is not for him or her. */
function Elsewhere({ places: allowed }: { places: Place[] }) {
  return (
    <Alert
      type="info"
      showIcon
      title="这一页只供系统管理员使用"
      description={
        <>
          您可以使用：
          {allowed.map((one) => (
            <Link key={one} href={addressOfPlace(one)}>
              {places[one]}
            </Link>
          ))}
        </>
      }
    />
  )
}

/** What concerns all that an agency's people look after. */
function OfScope({ agency, children }: { agency: string; children: (scope: string) => ReactNode }) {
  const { scope, error } = useOfficeScope(agency)
  if (error) return <Alert type="error" showIcon title={error.message} />
  return scope ? children(scope.code) : <Reading />
}
