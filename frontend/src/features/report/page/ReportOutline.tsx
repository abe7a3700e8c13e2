import { Badge, Menu, Select } from 'antd'
import { useSyncExternalStore } from 'react'
import type { Attendant } from '../../attendance/useAttendance'
import { type Remaining, remainingIn, remainingText } from '../../check/groupedFindings'
import { type Comment, openComments, placeOfComment } from '../../comment/commentThread'
import type { Finding } from '../editedReport'
import { useEditing } from '../saving/Editing'
import type { EditionForm } from '../form'
import { allPlaces, isIn, placeOfFinding, writtenPlaces } from '../placeNames'
import { reviewing } from '../words'
import { type Place, placeOfPart } from '../places'
import styles from './ReportOutline.module.css'
import type { GoTo } from '../useGoTo'

interface ReportOutlineProps {
  form: EditionForm
  place: Place
  goTo: GoTo
  comments: readonly Comment[]
  others: readonly Attendant[]
  /** Whether it is the report of a government with others below it, which may be a sum. */
  aggregate: boolean
  /** How many things stand before submission in each place; null for who does not submit, and while it is not known. */
  remaining: ReadonlyMap<Place, number> | null
}

/**
 * The pages of the report, with what is still to be filled in, mended or answered in each and who is there; a single choice
 * on a phone.
 */
export function ReportOutline({ form, place, goTo, comments, others, aggregate, remaining }: ReportOutlineProps) {
  const { autosave, report } = useEditing()
  const { changes } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const errors = report.findings.filter((finding) => finding.severity === 'BLOCK' && !finding.remaining)
  const open = openComments(comments)
  const unsaved = new Set([...changes.keys()].map((key) => placeOfPart(form, key)))
  const written = new Set(report.permittedActions.includes('EDIT') ? writtenPlaces(form).map(({ key }) => key) : [])
  const shown = allPlaces(form, place === 'unseen' || reviewing(report.permittedActions), aggregate)
  const submits = report.permittedActions.includes('SUBMIT')
  const all = remaining && [...remaining.values()].reduce((sum, count) => sum + count, 0)
  const entries = (submits ? shown : shown.filter(({ key }) => key !== 'remaining')).map(({ key, label }) => ({
    at: key,
    label,
    filling: written.has(key) ? fillingOf(form, report.findings, key) : null,
    left: remaining && (written.has(key) ? (remaining.get(key) ?? 0) : key === 'remaining' ? all : null),
    errors: (key === 'findings' ? errors : errors.filter((finding) => isIn(form, finding, key))).length,
    comments: (key === 'comments' ? open : open.filter((comment) => placeOfComment(form, comment) === key)).length,
    unsaved: unsaved.has(key),
    here: others.filter((other) => other.place === key).map(({ name }) => name),
  }))
  return (
    <nav aria-label="报告目录">
      <div className={styles.wide}>
        <Menu
          mode="inline"
          selectedKeys={[place]}
          onClick={({ key }) => goTo(key as Place)}
          items={entries.map((entry) => ({ key: entry.at, label: <Entry {...entry} /> }))}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          aria-label="报告目录"
          value={place}
          onChange={(key) => goTo(key)}
          options={entries.map((entry) => ({ value: entry.at, label: textOf(entry), entry }))}
          optionRender={entryInMenu}
          virtual={false}
          listHeight={480}
        />
        <FillingLine filling={entries.find(({ at }) => at === place)?.filling ?? null} />
      </div>
    </nav>
  )
}

/** How far a place is filled in. */
interface Filling {
  remaining: Remaining
  /** How many cells it has. */
  cells: number
}

function fillingOf(form: EditionForm, findings: readonly Finding[], place: Place): Filling {
  const tables = form.sections.find(({ number }) => place === `section-${number}`)?.tables ?? []
  return {
    remaining: remainingIn(findings.filter((finding) => placeOfFinding(form, finding) === place)),
    cells: form.tables
      .filter(({ key }) => tables.includes(key))
      .reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0),
  }
}

interface EntryProps {
  label: string
  /** Null where nothing is written, or not by the caller. */
  filling: Filling | null
  /** How many things stand before submission here; null where that is not asked. */
  left: number | null
  errors: number
  comments: number
  unsaved: boolean
  here: string[]
}

function Entry({ label, filling, left, errors, comments, unsaved, here }: EntryProps) {
  const done = left === 0
  return (
    <span className={styles.place}>
      <span className={styles.entry}>
        <span className={styles.label} data-label>
          {label}
        </span>
        {here.map((name) => (
          <span key={name} className={styles.here} title={`${name}在看`}>
            {name.slice(0, 1)}
          </span>
        ))}
        {unsaved && <span title="有未保存的内容">•</span>}
        {comments > 0 && (
          <span className={styles.comments} title={`${comments} 条批注未解决`}>
            批 {comments}
          </span>
        )}
        {left === null && errors > 0 && <Badge count={errors} size="small" title={`${errors} 项错误`} />}
        {left !== null && left > 0 && (
          <span
            className={styles.left}
            data-wrong={errors > 0 || undefined}
            title={`${left} 件待办${errors > 0 ? `，有 ${errors} 项错误` : ''}`}
          >
            <span className="read-only-aloud">待办</span> {left}
          </span>
        )}
        {done && (
          <span className={styles.done} role="img" aria-label="已办完" title="已办完">
            ✓
          </span>
        )}
      </span>
      <FillingLine filling={filling} />
    </span>
  )
}

function entryInMenu({ data }: { data: { entry: EntryProps } }) {
  return <Entry {...data.entry} />
}

/** What remains in a place, with a bar where it has cells; nothing when it is filled in. */
function FillingLine({ filling }: { filling: Filling | null }) {
  const remaining = filling && remainingText(filling.remaining)
  if (!remaining) return null
  return (
    <span className={styles.filling}>
      {filling.cells > 0 && (
        <span className={styles.bar} aria-hidden>
          <span style={{ inlineSize: `${100 - (100 * filling.remaining.cells) / filling.cells}%` }} />
        </span>
      )}
      {remaining}
    </span>
  )
}

/** On a phone, where the place's own line below says what remains. */
function textOf({ label, left, errors, comments, here }: EntryProps): string {
  const facts = [
    left === 0 && '✓',
    left !== null && left > 0 && `待办 ${left}`,
    left === null && errors > 0 && `${errors} 项错误`,
    comments > 0 && `${comments} 条批注`,
    here.length > 0 && `${here.join('、')}在看`,
  ]
  const said = facts.filter(Boolean).join('，')
  return said ? `${label}（${said}）` : label
}
