import { useMemo, useSyncExternalStore } from 'react'
import { useAttendance } from '../../features/attendance/useAttendance'
import { FindingsSpoken } from '../../features/check/FindingsSpoken'
import { DiscussionContext } from '../../features/comment/Discussion'
import { useReportPulse } from '../../features/comment/useReportPulse'
import type { EditedReport } from '../../features/report/editedReport'
import { editableParts, EditingContext, findingsByCell, openedParts } from '../../features/report/Editing'
import type { EditionForm } from '../../features/report/form'
import { Locked } from '../../features/report/Locked'
import { MergedNotice } from '../../features/report/MergedNotice'
import { onPartKeys } from '../../features/report/partKeys'
import { type Place, placeOfPart } from '../../features/report/places'
import { ReportOutline } from '../../features/report/ReportOutline'
import { Unsettled } from '../../features/report/Unsettled'
import { useAutosave } from '../../features/report/useAutosave'
import { useGoTo } from '../../features/report/useGoTo'
import type { ReportAbout } from './reportAbout'
import { ReportBeside } from './ReportBeside'
import styles from './ReportDesk.module.css'
import { ReportPlace } from './ReportPlace'
import { ReportTop } from './ReportTop'
import { useBeside } from './useBeside'

interface ReportDeskProps {
  about: ReportAbout
  edited: EditedReport
  form: EditionForm
  place: string | undefined
}

/** One report with all that can be done with it; what is typed in any place of it goes through one autosave. */
export function ReportDesk({ about, edited, form, place }: ReportDeskProps) {
  const autosave = useAutosave(edited)
  const report = useSyncExternalStore(autosave.subscribe, autosave.report)
  const comments = useReportPulse(autosave)
  const goTo = useGoTo(about.id)
  const { unlocked, status } = about
  const editing = useMemo(
    () => ({
      autosave,
      report,
      editable: editableParts(report.permittedActions, unlocked),
      partlyOpen: !!unlocked,
      findings: findingsByCell(report.findings),
    }),
    [autosave, report, unlocked],
  )
  const canEdit = report.permittedActions.includes('EDIT')
  const opened = unlocked ? openedParts(unlocked) : null
  const first = opened?.[0] ? placeOfPart(form, opened[0]) : 'opening'
  const shown = (place ?? (canEdit ? first : 'preview')) as Place
  const others = useAttendance(about.id, shown)

  const beside = useBeside(form, shown, goTo)
  const discussion = { comments, begin: beside.begin }
  return (
    <EditingContext value={editing}>
      <DiscussionContext value={discussion}>
        <ReportTop about={about} form={form} goTo={goTo} others={others} onLook={beside.toggle} />
        <FindingsSpoken />
        <Locked
          status={status}
          canEdit={canEdit}
          opened={opened}
          form={form}
          goTo={goTo}
          returnReason={lastReturn(about)}
          correction={about.correction ?? null}
        />
        <MergedNotice form={form} goTo={goTo} />
        <Unsettled form={form} goTo={goTo} />
        {/* Only listens to keys on their way from what has the focus. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div onKeyDown={onPartKeys} className={styles.columns} data-beside={(beside.shown && !beside.floats) || undefined}>
          <ReportOutline form={form} place={shown} goTo={goTo} comments={comments} others={others} />
          <div className="desk-sheet">
            <ReportPlace about={about} form={form} place={shown} goTo={goTo} subject={beside.subject} onSubject={beside.setSubject} />
          </div>
          {beside.shown && (
            <ReportBeside
              form={form}
              place={shown}
              goTo={goTo}
              tab={beside.shown}
              floats={beside.floats}
              onTab={beside.open}
              subject={beside.subject}
              onSubject={beside.setSubject}
              onClose={beside.close}
            />
          )}
        </div>
      </DiscussionContext>
    </EditingContext>
  )
}

function lastReturn(about: ReportAbout): string | null {
  return about.trail.reduce<string | null>((last, { action, reason }) => (action === 'RETURN' ? (reason ?? null) : last), null)
}
