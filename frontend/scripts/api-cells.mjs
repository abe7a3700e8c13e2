// Every cell of every form by its reference, as the forms' own data says it, with the words that stand before its row and
// above its column.
import { readFileSync, readdirSync } from 'node:fs'
import { markup } from './api-markup.mjs'

const folder = new URL('../../backend/src/main/resources/form/', import.meta.url)

/** A form that is another's but for what it says is written out as that one first. */
export function editions() {
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
      .map((form) => [form.key, form]),
  )
  const whole = (form) => (form.as ? { ...whole(files.get(form.as)), ...form } : form)
  return [...files.values()]
    .map(whole)
    .filter(({ tables }) => tables.length > 0)
    .toSorted((one, other) => other.from - one.from)
}

const named = ({ label, groups = [], group }) => [...groups, ...(group ? [group] : []), label].join(' ')

export const references = (table) =>
  table.rows.flatMap((row) =>
    table.columns.map((column) => ({
      ref: `${table.key}.${row.key}.${column.key}`,
      told: `${named(row)}：${named(column)}${column.unit && !column.label.includes('单位') ? `（${column.unit}）` : ''}`,
    })),
  )

export function cellsByForm() {
  const forms = editions()
  return forms.map(({ key, from, basis, tables }, at) => {
    const next = forms[at - 1]
    const span = next ? `${from} 年至 ${next.from - 1} 年` : `${from} 年起`
    return markup`<h3 id="form-${key}">${span}的格式 <small>${basis}</small></h3>
${tables.map((table) => {
  const cells = references(table)
  return markup`<details class="cells"><summary>${table.title}，<code>${table.key}</code>，${cells.length} 格</summary>
<ul>${cells.map(({ ref, told }) => markup`<li class="cell"><code>${ref}</code> ${told}</li>`)}</ul></details>`
})}`
  })
}
