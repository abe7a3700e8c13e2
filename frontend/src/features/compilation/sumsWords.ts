import { figureText } from '../../components/figures'
import { cellLabel, type EditionForm } from '../report/form'

/** +3, −2: how an adjustment moves a cell. */
export function deltaText(delta: number): string {
  return delta > 0 ? `+${figureText(delta)}` : figureText(delta)
}

/** 申请情况：本年新收 · 自然人: a cell with its table's name. */
export function cellInTable(form: EditionForm, ref: string): string {
  const table = form.tables.find(({ key }) => key === ref.slice(0, ref.indexOf('.')))
  return table ? `${table.title}：${cellLabel(form, ref)}` : ref
}

/** The cells to choose from, table by table. */
export function cellsByTable(form: EditionForm) {
  return form.tables.map((table) => ({
    label: table.title,
    options: table.rows.flatMap((row) =>
      table.columns.map((column) => ({
        value: `${table.key}.${row.key}.${column.key}`,
        label: `${row.label} · ${column.label}`,
      })),
    ),
  }))
}
