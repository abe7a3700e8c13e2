import { Badge, Menu, Select } from 'antd'
import { useSyncExternalStore } from 'react'
import type { Attendant } from '../attendance/useAttendance'
import { type Comment, openComments, placeOfComment } from '../comment/commentThread'
import { useEditing } from './Editing'
import type { EditionForm } from './form'
import { allPlaces, isIn } from './placeNames'
import { reviewing } from './words'
import { type Place, placeOfPart } from './places'
import styles from './ReportOutline.module.css'
import type { GoTo } from './useGoTo'

interface ReportOutlineProps {
  form: EditionForm
  place: Place
  goTo: GoTo
  comments: readonly Comment[]
  others: readonly Attendant[]
}

/** The pages of the report, with what is still to be mended or answered in each and who is there; a single choice on a phone. */
export function ReportOutline({ form, place, goTo, comments, others }: ReportOutlineProps) {
  const { autosave, report } = useEditing()
  const { changes } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const errors = report.findings.filter((finding) => finding.severity === 'BLOCK')
  const open = openComments(comments)
  const unsaved = new Set([...changes.keys()].map((key) => placeOfPart(form, key)))
  const entries = allPlaces(form, place === 'unseen' || reviewing(report.permittedActions)).map(({ key, label }) => ({
    key,
    label,
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
          items={entries.map((entry) => ({ key: entry.key, label: <Entry {...entry} /> }))}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          aria-label="报告目录"
          value={place}
          onChange={(key) => goTo(key)}
          options={entries.map((entry) => ({ value: entry.key, label: textOf(entry) }))}
        />
      </div>
    </nav>
  )
}

interface EntryProps {
  label: string
  errors: number
  comments: number
  unsaved: boolean
  here: string[]
}

function Entry({ label, errors, comments, unsaved, here }: EntryProps) {
  return (
    <span className={styles.entry}>
      <span className={styles.label} title={label}>{label}</span>
      {here.map((name) => (
        <span key={name} className={styles.here} title={`${name}在看`}>{name.slice(0, 1)}</span>
      ))}
      {unsaved && <span title="有未保存的内容">•</span>}
      {comments > 0 && <span className={styles.comments} title={`${comments} 条批注未解决`}>批 {comments}</span>}
      {errors > 0 && <Badge count={errors} size="small" title={`${errors} 项错误`} />}
    </span>
  )
}

function textOf({ label, errors, comments, here }: EntryProps): string {
  const facts = [errors > 0 && `${errors} 项错误`, comments > 0 && `${comments} 条批注`, here.length > 0 && `${here.join('、')}在看`]
  const said = facts.filter(Boolean).join('，')
  return said ? `${label}（${said}）` : label
}
