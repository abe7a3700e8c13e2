import { BlocksEditor } from './BlocksEditor'
import { CommentButton } from '../comment/CommentButton'
import { useEditing } from './Editing'
import styles from './Editors.module.css'
import { type EditionForm, sectionTitle } from './form'
import { SectionFindings } from '../check/SectionFindings'
import { TableEditor } from './TableEditor'

/** One prescribed section: its tables, then its prose. */
export function SectionEditor({ form, number }: { form: EditionForm; number: number }) {
  const { report } = useEditing()
  const section = form.sections.find((s) => s.number === number)
  if (!section) return null
  const tables = form.tables.filter((table) => section.tables.includes(table.key))
  return (
    <>
      <h2>{sectionTitle(section)}</h2>
      <p><CommentButton section={number} label={sectionTitle(section)} /></p>
      <SectionFindings number={number} />
      {tables.length > 0 && report.permittedActions.includes('EDIT') && (
        <p className={styles.none}>方向键、回车移动，Shift 加方向键或单击选多格，可从 Excel、WPS 整块粘贴。</p>
      )}
      {tables.map((table) => (
        <TableEditor key={table.key} form={form} table={table} />
      ))}
      <BlocksEditor part={`section:${number}`} label={tables.length > 0 ? '文字说明' : '正文'} />
    </>
  )
}
