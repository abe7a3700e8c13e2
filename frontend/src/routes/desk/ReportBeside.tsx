import { Button, Segmented } from 'antd'
import { FindingsList } from '../../features/check/FindingsList'
import { Comments } from '../../features/comment/Comments'
import { openComments, type Subject } from '../../features/comment/commentThread'
import { useDiscussion } from '../../features/comment/Discussion'
import { useEditing } from '../../features/report/saving/Editing'
import type { EditionForm } from '../../features/report/form'
import type { Place } from '../../features/report/places'
import type { GoTo } from '../../features/report/useGoTo'
import { remainingCount, useRemaining } from '../../features/review/remaining/remaining'
import { RemainingList } from '../../features/review/remaining/RemainingList'
import styles from './ReportBeside.module.css'
import type { BesideTab } from './useBeside'

interface ReportBesideProps {
  form: EditionForm
  place: Place
  goTo: GoTo
  tab: BesideTab
  /** Over the sheet and not beside it. */
  floats: boolean
  onTab: (tab: BesideTab) => void
  subject: Subject | null
  onSubject: (subject: Subject | null) => void
  onClose: () => void
}

/** What is said of the report, always near: 报送前待办, 校核结果 and 批注. */
export function ReportBeside({
  form,
  place,
  goTo,
  tab,
  floats,
  onTab,
  subject,
  onSubject,
  onClose,
}: ReportBesideProps) {
  const { report } = useEditing()
  const discussion = useDiscussion()
  const remains = useRemaining()
  const options = [
    ...(remains ? [{ value: 'remaining' as const, label: `待办 ${remainingCount(form, remains.items)}` }] : []),
    {
      value: 'findings' as const,
      label: `校核 ${report.findings.filter(({ accepted, remaining }) => !accepted && !remaining).length}`,
    },
    {
      value: 'comments' as const,
      label: discussion?.error ? '批注' : `批注 ${openComments(discussion?.comments ?? []).length}`,
    },
  ]
  return (
    <aside className={styles.beside} data-floats={floats || undefined} aria-label="校核与批注">
      <div className={styles.head}>
        <Segmented size="small" aria-label="校核或批注" value={tab} options={options} onChange={onTab} />
        <Button size="small" type="text" onClick={onClose}>
          收起
        </Button>
      </div>
      {tab === 'remaining' && remains ? (
        <RemainingList form={form} goTo={goTo} />
      ) : tab !== 'comments' ? (
        <FindingsList form={form} findings={report.findings} goTo={goTo} />
      ) : (
        <Comments report={report.id} form={form} place={place} subject={subject} onSubject={onSubject} goTo={goTo} />
      )}
    </aside>
  )
}
