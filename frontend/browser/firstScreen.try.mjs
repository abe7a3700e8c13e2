// How soon a reviewer sees what changed in a report of 40 revisions, from the click in the list, on a phone's screen:
// BASE_URL=… node browser/firstScreen.try.mjs. In a fresh trial; it writes and submits the report of 2023.
import { as, reasons } from './draft.mjs'
import { launch } from './chromium.mjs'
import { base, signIn } from './journey.mjs'

const report = '640100-jgsw:2023'
const revisions = 40
const runs = 11

const editor = await as('editor')
const { status, comments, ...found } = await editor(`{ report(id: "${report}") { revision status comments { id } } }`)
if (status === 'RETURNED') {
  const save = 'mutation($input: SaveReportInput!) { saveReport(input: $input) { __typename } }'
  for (let { revision } = found; revision < revisions; revision++) {
    const blocks = [`2023年，第${revision}次修改。`, '政府信息管理、平台建设、监督保障按计划进行。'.repeat(8)].map(
      (text) => ({ kind: 'PARAGRAPH', text }),
    )
    await editor(save, { input: { id: report, revision, content: { sections: [{ number: 1, blocks }] } } })
  }
  for (const { id } of comments)
    await editor(`mutation { resolveComment(input: { comment: "${id}", resolved: true }) { id } }`)
  await editor('mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename } }', {
    input: { id: report, revision: revisions, reasons: await reasons(editor, report) },
  })
}

const browser = await launch()
const page = await (
  await browser.newContext({ baseURL: base, locale: 'zh-CN', viewport: { width: 390, height: 844 } })
).newPage()
await signIn(page, 'reviewer')
const times = []
for (let run = 0; run < runs; run++) {
  await page.goto('/desk')
  await page.locator('a[href$="jgsw:2023"]').first().waitFor()
  // The desk listens as long as it is open, so the line is never idle.
  await page.waitForTimeout(1000)
  times.push(await page.evaluate(clickToScreen))
}
await browser.close()
console.log(
  `what changed is on the screen after ${Math.round(times.toSorted((one, other) => one - other)[runs >> 1])} ms (median of ${runs}: ${times.map(Math.round).join(', ')})`,
)
// The journeys' own browser, which comes with what is imported, would keep this waiting.
setImmediate(() => process.exit())

function clickToScreen() {
  return new Promise((done) => {
    const clicked = performance.now()
    const look = () => {
      if (document.querySelector('.desk-sheet')?.textContent?.includes('此后：'))
        requestAnimationFrame(() => done(performance.now() - clicked))
      else setTimeout(look, 5)
    }
    document.querySelector('a[href$="jgsw:2023"]').click()
    look()
  })
}
