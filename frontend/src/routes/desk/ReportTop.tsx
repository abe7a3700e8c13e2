import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { Attendants } from '../../features/attendance/Attendants'
import type { Attendant } from '../../features/attendance/useAttendance'
import { countsOf, countText, remainingIn, remainingText } from '../../features/check/groupedFindings'
import { openAmendments, openComments } from '../../features/comment/commentThread'
import { useDiscussion } from '../../features/comment/Discussion'
import { importAddress } from '../../features/intake/useMeantReport'
import { PaperMenu } from '../../features/paper/PaperMenu'
import { DueDate } from '../../features/report/DueDate'
import { localTerms } from '../../features/report/localTerms'
import { useEditing } from '../../features/report/saving/Editing'
import type { EditionForm } from '../../features/report/form'
import { SaveState } from '../../features/report/saving/SaveState'
import { StatusTag } from '../../features/report/StatusTag'
import { addressOf, type GoTo } from '../../features/report/useGoTo'
import { reviewing } from '../../features/report/words'
import { DeedButtons } from '../../features/review/buttons/DeedButtons'
import { remainingCount, useRemaining } from '../../features/review/remaining/remaining'
import { reviewStep } from '../../features/review/ReviewSteps'
import { readFragment } from '../../graphql/generated/fragment-masking'
import type { ReportAbout } from './reportAbout'
import styles from './ReportDesk.module.css'
import type { BesideTab } from './useBeside'

interface ReportTopProps {
  about: ReportAbout
  form: EditionForm
  goTo: GoTo
  others: readonly Attendant[]
  onLook: (tab: BesideTab) => void
}

/** Which report this is, whether it is saved, who else is here, and what is said of it: in sight at every place. */
export function ReportTop({ about, form, goTo, others, onLook }: ReportTopProps) {
  const { autosave, report } = useEditing()
  const unsaved = useSyncExternalStore(autosave.subscribe, () => autosave.snapshot().changes.size > 0)
  const { status, publication } = about
  const publicAddress =
    publication && !publication.withdrawn && `/publications/${publication.agency.code}/${publication.year}`
  return (
    <>
      <div className={styles.top} data-decides={reviewing(report.permittedActions) || undefined}>
        <h1>
          {about.agency.name} {about.year} 年报告 <StatusTag status={status} />
        </h1>
        <div className={styles.facts}>
          <Link href="/desk/reports">报告列表</Link>
          <Link href={addressOf(about.id, 'preview')}>预览</Link>
          {report.permittedActions.includes('EDIT') && <Link href={importAddress(about.id)}>从文件取用</Link>}
          <span>
            法定公布时限 <DueDate due={about.due} status={status} local={readFragment(localTerms, about).localTerms} />
          </span>
          {publicAddress && <a href={publicAddress}>查看公开页面</a>}
          <Attendants form={form} others={others} />
        </div>
        <PaperMenu />
        <DeedButtons
          form={form}
          withdrawn={about.withdrawal !== null}
          steps={about.steps.map((step) => readFragment(reviewStep, step))}
          goTo={goTo}
        />
      </div>
      <div className={styles.state}>
        {report.permittedActions.includes('EDIT') || unsaved ? (
          <SaveState form={form} goTo={goTo} />
        ) : (
          <span>版本 {report.revision}</span>
        )}
        <Said form={form} onLook={onLook} />
      </div>
    </>
  )
}

/** Counts that open what they count. */
function Said({ form, onLook }: { form: EditionForm; onLook: (tab: BesideTab) => void }) {
  const remains = useRemaining()
  const left = remains && remainingCount(form, remains.items)
  const { report } = useEditing()
  const comments = openComments(useDiscussion()?.comments ?? [])
  const suggested = openAmendments(comments, true).length
  const { BLOCK, WARN } = countsOf(report.findings)
  const remaining = remainingText(remainingIn(report.findings))
  return (
    <div className={styles.said}>
      {remains?.known && (
        <Button size="small" title="报送前待办（F8）" aria-keyshortcuts="F8" onClick={() => onLook('remaining')}>
          {left === 0 ? <span className={styles.good}>✓ 可以报送</span> : `报送前待办 ${left}`}
        </Button>
      )}
      <Button size="small" onClick={() => onLook('findings')}>
        <span className="read-only-aloud">校核：</span>
        {BLOCK > 0 && (
          <strong className={styles.block}>
            <span aria-hidden>! </span>
            {BLOCK} 项错误
          </strong>
        )}
        {WARN > 0 && (
          <span className={styles.warn}>
            <span aria-hidden>▲ </span>
            {WARN} 项警告
          </span>
        )}
        {remaining && <span>{remaining}</span>}
        {BLOCK + WARN === 0 && !remaining && <span>{countText(report.findings)}</span>}
      </Button>
      {suggested > 0 && (
        <Button size="small" onClick={() => onLook('comments')}>
          建议 {suggested}
        </Button>
      )}
      <Button size="small" onClick={() => onLook('comments')}>
        批注 {comments.length}
      </Button>
    </div>
  )
}
