import { SectionFindings } from '../check/SectionFindings'
import { CommentButton } from '../comment/CommentButton'
import { type EditionForm, sectionTitle } from './form'
import { ProseEditor } from './ProseEditor'
import { TableEditor } from './TableEditor'
import type { GoTo } from './useGoTo'

/** One prescribed section: its tables, then its prose. */
export function SectionEditor({ form, number, goTo }: { form: EditionForm; number: number; goTo: GoTo }) {
  const section = form.sections.find((s) => s.number === number)
  if (!section) return null
  const tables = form.tables.filter((table) => section.tables.includes(table.key))
  return (
    <>
      <div className="desk-bar">
        <h2>{sectionTitle(section)}</h2>
        <CommentButton section={number} label={sectionTitle(section)} />
      </div>
      <SectionFindings number={number} />
      {tables.map((table) => (
        <TableEditor key={table.key} form={form} table={table} />
      ))}
      <ProseEditor part={`section:${number}`} label={tables.length > 0 ? '文字说明' : '正文'} form={form} goTo={goTo} />
    </>
  )
}
