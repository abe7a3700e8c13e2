import { AgencyRecordList } from '../../features/administration/AgencyRecordList'
import { AgencyRecordView } from '../../features/administration/AgencyRecordView'
import { LatestEntries } from '../../features/administration/LatestEntries'
import styles from './AdminRoute.module.css'

/** The agencies beside the one that is chosen; on a narrow screen one or the other. */
export function AdminAgencies({ chosen }: { chosen: string | null }) {
  return (
    <div className={styles.beside}>
      <div className={chosen ? styles.wideOnly : ''}>
        <AgencyRecordList chosen={chosen} />
      </div>
      {chosen ? (
        <AgencyRecordView key={chosen} code={chosen} />
      ) : (
        <div>
          <p className={styles.hint}>选择一个机关，查看沿革或办理变更。</p>
          <LatestEntries />
        </div>
      )}
    </div>
  )
}
