import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { Link } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { onlineGuide, OnlineForm } from '../../features/request/OnlineForm'
import styles from '../../features/request/Request.module.css'
import { requestsKey } from '../../features/request/requests'
import { Reading } from './Reading'

/** /desk/requests/online: whether the agency takes requests online, and the guide to it. */
export function OnlineRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('网上申请')
  const ask = useRequest()
  const agency = viewer.agency.code
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'online', agency],
    queryFn: ({ signal }) => ask(onlineGuide, { agency }, signal),
  })
  return (
    <>
      <div className="desk-bar">
        <h1>网上申请</h1>
        <Link href="/desk/requests" className="desk-link">
          返回列表
        </Link>
      </div>
      <div className="desk-sheet">
        {error && <Alert type="error" showIcon title={error.message} />}
        {!data && !error && <Reading />}
        {data && !viewer.requestRoles.includes('REGISTRAR') && (
          <p className={styles.empty}>开通网上申请、编写申请指南由申请登记人员办理。</p>
        )}
        {data && viewer.requestRoles.includes('REGISTRAR') && (
          <OnlineForm agency={agency} guide={data.applyGuide ?? null} />
        )}
      </div>
    </>
  )
}
