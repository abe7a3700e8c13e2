import { Switch } from 'antd'
import { useMemo } from 'react'
import { SectionFindings } from '../../check/SectionFindings'
import { AmendmentsHere } from '../../comment/AmendmentsHere'
import { CommentButton } from '../../comment/CommentButton'
import { type EditionForm, sectionTitle } from '../form'
import { useEditing } from '../saving/Editing'
import { ProseEditor } from '../prose/ProseEditor'
import { TableEditor } from '../table/TableEditor'
import { TableLegend } from '../table/TableLegend'
import type { GoTo } from '../useGoTo'
import { useKeptChoice } from '../useKeptChoice'
import { useLastYear } from '../useLastYear'
import styles from './SectionEditor.module.css'

/** One prescribed section: its tables, then its prose. */
export function SectionEditor({ form, number, goTo }: { form: EditionForm; number: number; goTo: GoTo }) {
  const before = useLastYear(useEditing().report.id)
  const [compared, compare] = useKeptChoice('lastYear', true)
  const section = form.sections.find((s) => s.number === number)
  const tables = useMemo(() => form.tables.filter(({ key }) => section?.tables.includes(key)), [form, section])
  if (!section) return null
  return (
    <>
      <div className="desk-bar">
        <h2>{sectionTitle(section)}</h2>
        <CommentButton part={`section:${number}`} label={sectionTitle(section)} />
      </div>
      <SectionFindings number={number} />
      <AmendmentsHere form={form} place={`section-${number}`} goTo={goTo} />
      {tables.length > 0 && before.content && (
        <label className={styles.compare}>
          <Switch size="small" checked={compared} onChange={compare} /> 对照 {before.year} 年的数（格内小字“上年”）
        </label>
      )}
      {tables.length > 0 && <TableEditor form={form} title={section.title} tables={tables} compared={compared} />}
      {tables.length > 0 && <TableLegend />}
      <ProseEditor part={`section:${number}`} label={tables.length > 0 ? '文字说明' : '正文'} form={form} goTo={goTo} />
    </>
  )
}
