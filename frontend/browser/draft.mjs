// A report's beginning, made through the API: how people write is another journey.
import assert from 'node:assert/strict'
import { base } from './journey.mjs'
import { tokenOf } from './signInServer.mjs'

/** What the server is asked under somebody's name. */
export async function as(name) {
  const token = await tokenOf(name)
  return async (query, variables = {}) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` }
    const answer = await (
      await fetch(`${base}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    ).json()
    assert.ok(answer.data && !answer.errors, JSON.stringify(answer))
    return Object.values(answer.data)[0]
  }
}

/** A reason for every warning of a report that has none yet, as submitReport takes them. */
export async function reasons(ask, report) {
  const { findings } = await ask(`{ report(id: "${report}") { findings { key severity accepted { by } } } }`)
  return findings
    .filter(({ severity, accepted }) => severity === 'WARN' && !accepted)
    .map(({ key }) => ({ finding: key, reason: '核对无误。' }))
}

/** A report that stands begun: from nothing, unless another journey has begun it. */
export async function begun(agency, year) {
  const ask = await as('editor')
  const started = await ask(
    `mutation { startReport(input: { agency: "${agency}", year: ${year}, from: BLANK }) { __typename } }`,
  )
  assert.ok(['ReportStarted', 'ReportExists'].includes(started.__typename), started.__typename)
}

/** What was published is withdrawn and written anew: a draft that nothing blocks, every cell a zero that somebody entered. */
export async function writtenAnew(agency, year) {
  const publisher = await as('publisher')
  const withdrawn = await publisher(
    `mutation { withdrawPublication(input: { id: "${agency}:${year}:1", reason: "重新编写。" }) { __typename } }`,
  )
  assert.equal(withdrawn.__typename, 'PublicationWithdrawn')
  const ask = await as('editor')
  const opened = await ask(
    `mutation { correctReport(input: { id: "${agency}:${year}", reason: "重新编写。" }) { __typename } }`,
  )
  assert.equal(opened.__typename, 'CorrectionStarted')
  const form = await ask(`{ edition(year: ${year}) { tables { key rows { key } columns { key } } } }`)
  const cells = form.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.map((column) => ({ ref: `${table.key}.${row.key}.${column.key}`, kind: 'NUMBER', number: 0 })),
    ),
  )
  const sections = [1, 5, 6].map((number) => ({ number, blocks: [{ kind: 'PARAGRAPH', text: texts(year)[number] }] }))
  const { revision } = await ask(`{ report(id: "${agency}:${year}") { revision } }`)
  const input = {
    id: `${agency}:${year}`,
    revision,
    content: { cells, sections, channels: [], problems: [], measures: [] },
  }
  const saved = await ask('mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }', { input })
  assert.equal(saved.__typename, 'ReportSaved')
}

const texts = (year) => ({
  1: `${year}年，本机关围绕机关运行保障公开政府信息，按时更新机构职能、预算决算和办公用房数据。申请人张某咨询公务用车改革，已电话答复。`,
  5: '一是栏目更新不够及时，已建立按月检查的台账。二是解读形式单一，今后重要文件同步制作图解。',
  6: `${year}年，本机关没有收取政府信息公开信息处理费。`,
})
