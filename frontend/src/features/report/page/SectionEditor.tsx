import { Switch } from 'antd'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { SectionFindings } from '../../check/SectionFindings'
import { AmendmentsHere } from '../../comment/AmendmentsHere'
import { CommentButton } from '../../comment/CommentButton'
import { FillFromRegister } from '../../fill/FillFromRegister'
import { type EditionForm, sectionTitle } from '../form'
import { useEditing } from '../saving/Editing'
import { ProseEditor } from '../prose/ProseEditor'
import { TableEditor } from '../table/TableEditor'
import { TableLegend } from '../table/TableLegend'
import { addressOf, type GoTo } from '../useGoTo'
import { useKeptChoice } from '../useKeptChoice'
import { useLastYear } from '../useLastYear'
import styles from './SectionEditor.module.css'

/** One prescribed section: its tables, then its prose. */
export function SectionEditor({ form, number, goTo }: { form: EditionForm; number: number; goTo: GoTo }) {
  const { report, summed } = useEditing()
  const before = useLastYear(report.id)
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
      {summed && tables.length > 0 && (
        <p role="note">
          这里的数由下级机关已发布的报告汇总而成，不能直接填写；来源、调整和每一格的构成见
          <Link href={addressOf(report.id, 'sums')}>汇总</Link>。
        </p>
      )}
      <AmendmentsHere form={form} place={`section-${number}`} goTo={goTo} />
      {tables.length > 0 && before.content && (
        <label className={styles.compare}>
          <Switch size="small" checked={compared} onChange={compare} /> 对照 {before.year} 年的数（格内小字“上年”）
        </label>
      )}
      {tables.length > 0 && <FillFromRegister form={form} tables={tables} />}
      {tables.length > 0 && <TableEditor form={form} title={section.title} tables={tables} compared={compared} />}
      {tables.length > 0 && <TableLegend />}
      <ProseEditor part={`section:${number}`} label={tables.length > 0 ? '文字说明' : '正文'} form={form} goTo={goTo} />
    </>
  )
}
