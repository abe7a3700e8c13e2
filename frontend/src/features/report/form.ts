import { graphql } from '../../graphql/generated/gql'
import type { EditionForm_EditionFragment } from '../../graphql/generated/graphql'
import type { PartKey } from './parts'

/** The form a report is filled in on: constant, so it is read once with the page and never with a save. */
export const editionForm = graphql(/* GraphQL */ `
  fragment EditionForm_edition on Edition {
    key
    years
    totals
    carried
    sections {
      number
      title
      tables
      reports
    }
    keyFigures {
      cell
      title
    }
    tables {
      key
      title
      rows {
        key
        label
        group
      }
      columns {
        key
        label
        group
        unit
        decimals
        signed
      }
      subtotals {
        key
        label
        rows
      }
      layout {
        cells {
          text
          ref
          scope
          columns
          rows
        }
      }
    }
  }
`)

export type EditionForm = EditionForm_EditionFragment
export type TableForm = EditionForm['tables'][number]
export type ColumnForm = TableForm['columns'][number]

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export function sectionTitle({ number, title }: { number: number; title: string }): string {
  return `${numerals[number] ?? number}、${title}`
}

/** The cells whose sum stands where prose refers to that cell or subtotal; none where the form has neither. */
export function addendsOf(form: EditionForm, ref: string): readonly string[] {
  const [tableKey, rowKey, columnKey] = ref.split('.')
  const table = form.tables.find((t) => t.key === tableKey)
  if (!table?.columns.some((c) => c.key === columnKey)) return []
  if (table.rows.some((r) => r.key === rowKey)) return [ref]
  const subtotal = table.subtotals.find((s) => s.key === rowKey)
  return subtotal?.rows.map((row) => `${tableKey}.${row}.${columnKey}`) ?? []
}

/** A cell, or a sum of cells, as a person would name it: row, then column. */
export function cellLabel(form: EditionForm, ref: string): string {
  const [tableKey, rowKey, columnKey] = ref.split('.')
  const table = form.tables.find((t) => t.key === tableKey)
  const row = [...(table?.rows ?? []), ...(table?.subtotals ?? [])].find((r) => r.key === rowKey)
  const column = table?.columns.find((c) => c.key === columnKey)
  return row && column ? `${row.label} · ${column.label}` : ref
}

export function partLabel(form: EditionForm, key: PartKey): string {
  if (key.startsWith('cell:')) return cellLabel(form, key.slice('cell:'.length))
  if (key.startsWith('section:')) {
    const number = Number(key.slice('section:'.length))
    const section = form.sections.find((s) => s.number === number)
    return section ? sectionTitle(section) : `第 ${number} 部分`
  }
  return names[key as keyof typeof names]
}

const names = {
  title: '标题',
  preamble: '引言',
  contact: '联系方式',
  channels: '公开渠道',
  problems: '存在问题',
  measures: '改进措施',
  pastMeasures: '上年措施落实情况',
}
