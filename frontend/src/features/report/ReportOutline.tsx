import { Badge, Menu, Select } from 'antd'
import { useSyncExternalStore } from 'react'
import { useEditing } from './Editing'
import type { Finding } from './editedReport'
import { type EditionForm, sectionTitle } from './form'
import { type Place, placeOfCell, placeOfPart } from './places'
import styles from './ReportOutline.module.css'
import type { GoTo } from './useGoTo'

interface ReportOutlineProps {
  form: EditionForm
  place: Place
  goTo: GoTo
}

/** The pages of the report, with what is still to be mended in each; a single choice on a phone. */
export function ReportOutline({ form, place, goTo }: ReportOutlineProps) {
  const { autosave, report } = useEditing()
  const { changes } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const errors = report.findings.filter((finding) => finding.severity === 'BLOCK')
  const unsaved = new Set([...changes.keys()].map((key) => placeOfPart(form, key)))
  const entries = placesOf(form).map(({ key, label }) => ({
    key,
    label,
    errors: key === 'findings' ? errors.length : errors.filter((finding) => isIn(form, finding, key)).length,
    unsaved: unsaved.has(key),
  }))
  return (
    <nav aria-label="报告目录">
      <div className={styles.wide}>
        <Menu
          mode="inline"
          selectedKeys={[place]}
          onClick={({ key }) => goTo(key as Place)}
          items={entries.map(({ key, label, errors: count, unsaved: waiting }) => ({
            key,
            label: (
              <span className={styles.entry}>
                <span className={styles.label} title={label}>{label}</span>
                {waiting && <span title="有未保存的内容">•</span>}
                {count > 0 && <Badge count={count} size="small" title={`${count} 项错误`} />}
              </span>
            ),
          }))}
        />
      </div>
      <div className={styles.narrow}>
        <Select
          aria-label="报告目录"
          value={place}
          onChange={(key) => goTo(key)}
          options={entries.map(({ key, label, errors: count }) => ({
            value: key,
            label: count > 0 ? `${label}（${count} 项错误）` : label,
          }))}
        />
      </div>
    </nav>
  )
}

function placesOf(form: EditionForm): { key: Place; label: string }[] {
  return [
    { key: 'opening', label: '引言与联系方式' },
    ...form.sections.map((section) => ({ key: `section-${section.number}` as const, label: sectionTitle(section) })),
    { key: 'channels', label: '公开渠道' },
    { key: 'improvement', label: '问题与措施' },
    { key: 'findings', label: '校核结果' },
    { key: 'review', label: '审核与留痕' },
    { key: 'preview', label: '预览' },
  ]
}

function isIn(form: EditionForm, finding: Finding, place: Place): boolean {
  return place === `section-${finding.section}` || finding.cells.some((ref) => placeOfCell(form, ref) === place)
}
