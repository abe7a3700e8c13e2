import { useLocation } from 'wouter'
import { addressOfAgency } from '../../features/administration/addresses'
import { ChainEditor } from '../../features/administration/ChainEditor'
import { AgencySelect } from '../../features/report/AgencySelect'
import styles from './AdminRoute.module.css'

/** The chain of one agency out of those that are administered. */
export function AdminChains({ within, chosen }: { within: string; chosen: string }) {
  const [, navigate] = useLocation()
  return (
    <>
      <div className={styles.select}>
        <AgencySelect label="机关" within={within} value={chosen} onChange={(code) => navigate(addressOfAgency(code, 'chains'))} />
      </div>
      <ChainEditor key={chosen} agency={chosen} />
    </>
  )
}
