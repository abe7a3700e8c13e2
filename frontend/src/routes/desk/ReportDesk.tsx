import { useMemo, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { DueDate } from '../../features/report/DueDate'
import type { EditedReport } from '../../features/report/editedReport'
import { editableParts, EditingContext, findingsByCell, openedParts } from '../../features/report/Editing'
import type { EditionForm } from '../../features/report/form'
import { Locked } from '../../features/report/Locked'
import { type Place, placeOfPart } from '../../features/report/places'
import { ReportOutline } from '../../features/report/ReportOutline'
import { SaveState } from '../../features/report/SaveState'
import { StatusTag } from '../../features/report/StatusTag'
import { Unsettled } from '../../features/report/Unsettled'
import { useAutosave } from '../../features/report/useAutosave'
import { useGoTo } from '../../features/report/useGoTo'
import { DeedButtons } from '../../features/review/DeedButtons'
import styles from './ReportDesk.module.css'
import type { ReportAbout } from './reportAbout'
import { ReportPlace } from './ReportPlace'

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
  const unsaved = useSyncExternalStore(autosave.subscribe, () => autosave.snapshot().changes.size > 0)
  const goTo = useGoTo(about.id)
  const { unlocked, status, publication } = about
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
  const publicAddress = publication && !publication.withdrawn && `/publications/${publication.agency.code}/${publication.year}`
  return (
    <EditingContext value={editing}>
      <div className={styles.top}>
        <div className="desk-bar">
          <h1>
            {about.agency.name} {about.year} 年报告 <StatusTag status={status} />
          </h1>
          <DeedButtons form={form} publication={publication?.id ?? null} goTo={goTo} />
        </div>
        <div className={styles.facts}>
          <Link href="/desk">报告列表</Link>
          {canEdit || unsaved ? <SaveState form={form} goTo={goTo} /> : <span>版本 {report.revision}</span>}
          <span>法定公布时限 <DueDate due={about.due} status={status} /></span>
          {publicAddress && <a href={publicAddress}>查看公开页面</a>}
          {publication?.withdrawn && <span>公开的报告已撤回</span>}
        </div>
      </div>
      <Locked
        status={status}
        canEdit={canEdit}
        opened={opened}
        form={form}
        goTo={goTo}
        returnReason={lastReturn(about)}
        correction={about.correction ?? null}
      />
      <Unsettled form={form} goTo={goTo} />
      <div className={styles.columns}>
        <ReportOutline form={form} place={shown} goTo={goTo} />
        <div className="desk-sheet">
          <ReportPlace about={about} form={form} place={shown} goTo={goTo} />
        </div>
      </div>
    </EditingContext>
  )
}

function lastReturn(about: ReportAbout): string | null {
  return about.trail.reduce<string | null>((last, { action, reason }) => (action === 'RETURN' ? (reason ?? null) : last), null)
}
