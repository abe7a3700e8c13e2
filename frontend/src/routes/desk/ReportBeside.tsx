import { Button, Tabs } from 'antd'
import { FindingsList } from '../../features/check/FindingsList'
import { countText } from '../../features/check/groupedFindings'
import { Comments } from '../../features/comment/Comments'
import { openComments, type Subject } from '../../features/comment/commentThread'
import { useDiscussion } from '../../features/comment/Discussion'
import { useEditing } from '../../features/report/Editing'
import type { EditionForm } from '../../features/report/form'
import type { Place } from '../../features/report/places'
import type { GoTo } from '../../features/report/useGoTo'
import styles from './ReportDesk.module.css'

export type BesideTab = 'findings' | 'comments'

interface ReportBesideProps {
  form: EditionForm
  place: Place
  goTo: GoTo
  tab: BesideTab
  onTab: (tab: BesideTab) => void
  subject: Subject | null
  onSubject: (subject: Subject | null) => void
  onClose: () => void
}

/** What is said of the report, always beside it where there is room: 校核结果 and 批注. */
export function ReportBeside({ form, place, goTo, tab, onTab, subject, onSubject, onClose }: ReportBesideProps) {
  const { report } = useEditing()
  const comments = useDiscussion()?.comments ?? []
  return (
    <aside className={styles.beside} aria-label="校核与批注">
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(key) => onTab(key as BesideTab)}
        tabBarExtraContent={<Button size="small" type="text" aria-label="收起校核与批注" onClick={onClose}>收起</Button>}
        items={[
          {
            key: 'findings',
            label: `校核 ${report.findings.filter(({ accepted }) => !accepted).length}`,
            children: (
              <>
                <p className={styles.counts}>{countText(report.findings)}</p>
                <FindingsList form={form} findings={report.findings} goTo={goTo} />
              </>
            ),
          },
          {
            key: 'comments',
            label: `批注 ${openComments(comments).length}`,
            children: (
              <Comments report={report.id} form={form} comments={comments} place={place} subject={subject} onSubject={onSubject} goTo={goTo} />
            ),
          },
        ]}
      />
    </aside>
  )
}
