import { BlocksEditor } from './BlocksEditor'
import { type EditionForm, sectionTitle } from './form'
import { SectionFindings } from './SectionFindings'
import { TableEditor } from './TableEditor'

/** One prescribed section: its tables, then its prose. */
export function SectionEditor({ form, number }: { form: EditionForm; number: number }) {
  const section = form.sections.find((s) => s.number === number)
  if (!section) return null
  const tables = form.tables.filter((table) => section.tables.includes(table.key))
  return (
    <>
      <h2>{sectionTitle(section)}</h2>
      <SectionFindings number={number} />
      {tables.map((table) => (
        <TableEditor key={table.key} form={form} table={table} />
      ))}
      <BlocksEditor part={`section:${number}`} label={tables.length > 0 ? '文字说明' : '正文'} />
    </>
  )
}
