import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useAttendance } from '../../features/attendance/useAttendance'
import { FindingsSpoken } from '../../features/check/FindingsSpoken'
import { DiscussionContext } from '../../features/comment/Discussion'
import { useReportPulse } from '../../features/comment/useReportPulse'
import type { EditedReport, Finding } from '../../features/report/editedReport'
import { editableParts, EditingContext, findingsByCell, openedParts } from '../../features/report/saving/Editing'
import type { EditionForm } from '../../features/report/form'
import { Locked } from '../../features/report/page/Locked'
import { MergedNotice } from '../../features/report/saving/MergedNotice'
import { onPartKeys } from '../../features/report/partKeys'
import { allPlaces, placeName } from '../../features/report/placeNames'
import { onLeaving } from '../../features/report/saving/onLeaving'
import { pendingFindings } from '../../features/report/saving/pendingFindings'
import { type Place, placeOfPart } from '../../features/report/places'
import { ReportOutline } from '../../features/report/page/ReportOutline'
import { Unsettled } from '../../features/report/saving/Unsettled'
import { useAutosave } from '../../features/report/saving/useAutosave'
import { useGoTo } from '../../features/report/useGoTo'
import { usePageKeys } from '../../features/report/page/usePageKeys'
import { reviewing } from '../../features/report/words'
import { useListKey } from '../../features/review/remaining/useListKey'
import { remainingCounts, useRemaining } from '../../features/review/remaining/remaining'
import { ReturnDraftContext, useNewReturnDraft } from '../../features/review/returning/ReturnDraft'
import { ReturnedPanel } from '../../features/review/returning/ReturnedPanel'
import type { ReportStatus } from '../../graphql/generated/graphql'
import type { ReportAbout } from './reportAbout'
import { ReportBeside } from './ReportBeside'
import styles from './ReportDesk.module.css'
import { ReportNotices } from './ReportNotices'
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
  const stored = useSyncExternalStore(autosave.subscribe, autosave.report)
  // As text, so that the page is painted again only when it says something else.
  const pending = useSyncExternalStore(autosave.subscribe, () =>
    JSON.stringify(pendingFindings(form, autosave.snapshot(), autosave.report().content)),
  )
  const report = useMemo(
    () => ({ ...stored, findings: [...(JSON.parse(pending) as Finding[]), ...stored.findings] }),
    [stored, pending],
  )
  const pulse = useReportPulse(autosave)
  const goTo = useGoTo(about.id)
  const { status } = about
  const summed = about.compilation !== null
  const aggregate = summed || about.agency.aggregate
  const editing = useMemo(
    () => ({
      autosave,
      form,
      report,
      editable: editableParts(report.permittedActions, report.unlocked, summed),
      partlyOpen: !!report.unlocked,
      summed,
      findings: findingsByCell(report.findings),
    }),
    [autosave, form, report, summed],
  )
  const canEdit = report.permittedActions.includes('EDIT')
  const canSubmit = report.permittedActions.includes('SUBMIT')
  const decides = reviewing(report.permittedActions)
  const shown = (place ?? firstPlace(status, report, form)) as Place
  const draft = useNewReturnDraft(report)
  const others = useAttendance(about.id, shown)
  // Whoever turns to another place has finished with this one for now.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => autosave.flush, [autosave, shown])

  const beside = useBeside(form, shown, goTo)
  useListKey(canSubmit, () => beside.open('remaining'))
  const places = allPlaces(form, shown === 'unseen' || decides, aggregate)
    .map(({ key }) => key)
    .filter((key) => canSubmit || key !== 'remaining')
  const page = usePageKeys(places, shown, goTo)
  const discussion = { ...pulse, begin: beside.begin }
  return (
    <EditingContext value={editing}>
      <ReturnDraftContext value={report.permittedActions.includes('RETURN') ? draft : null}>
        <DiscussionContext value={discussion}>
          <ReportTop about={about} form={form} goTo={goTo} others={others} onLook={beside.toggle} />
          <FindingsSpoken />
          <ReportNotices about={about} form={form} goTo={goTo} />
          <Locked status={status} atWork={canEdit || decides} />
          {status === 'RETURNED' && <ReturnedPanel form={form} canEdit={canEdit} goTo={goTo} />}
          <MergedNotice form={form} goTo={goTo} />
          <Unsettled form={form} goTo={goTo} />
          {/* Only listens to keys on their way from what has the focus. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
          <div
            onKeyDown={onPartKeys}
            className={`${styles.columns} desk-printed`}
            data-beside={(beside.shown && !beside.floats) || undefined}
            data-decides={decides || undefined}
          >
            <Outline
              form={form}
              place={shown}
              goTo={goTo}
              comments={pulse.comments}
              others={others}
              aggregate={aggregate}
            />
            <div
              className="desk-sheet"
              ref={page}
              tabIndex={-1}
              onBlur={onLeaving(autosave.flush)}
              role="group"
              aria-label={placeName(form, shown) ?? '报告'}
            >
              <ReportPlace
                about={about}
                form={form}
                place={shown}
                goTo={goTo}
                subject={beside.subject}
                onSubject={beside.setSubject}
              />
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
      </ReturnDraftContext>
    </EditingContext>
  )
}

/** 报告目录, with what is to be done before submission in each place. */
function Outline(props: Omit<Parameters<typeof ReportOutline>[0], 'remaining'>) {
  const remains = useRemaining()
  const { form } = props
  return <ReportOutline {...props} remaining={remains?.known ? remainingCounts(form, remains.items) : null} />
}

/** Where somebody begins: a writer with what was returned, a reviewer with what is new to him or her. */
function firstPlace(status: ReportStatus, report: EditedReport, form: EditionForm): Place {
  const { permittedActions: permitted, unlocked } = report
  if (permitted.includes('EDIT')) {
    const opened = unlocked ? openedParts(unlocked)[0] : null
    return opened ? placeOfPart(form, opened) : 'opening'
  }
  return status === 'IN_REVIEW' && reviewing(permitted) ? 'unseen' : 'preview'
}
