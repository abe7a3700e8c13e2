// What readers come for, each as they do it from the front page: a press of a link or button, or a field that is filled and
// sent with Enter, is one action, and none takes more than three. The last two are asked by programs, one request each.
import assert from 'node:assert/strict'
import { base, journey } from './journey.mjs'

const most = 3
const main = (page) => page.getByRole('main')

/** A reader's task: every action is counted, and how many there were is printed. */
function task(name, steps) {
  journey(name, async (page) => {
    let actions = 0
    const act = async (action) => {
      actions++
      await action
    }
    const reader = {
      press: (found) => act(found.click()),
      enter: (field, words) => act(field.fill(words).then(() => field.press('Enter'))),
      choose: (field, option) => act(field.selectOption(option)),
      ask: (path, body) => act(undefined).then(() => asked(path, body)),
    }
    await page.goto('/')
    await steps(page, reader)
    console.log(`${name}: ${actions}`)
    assert.ok(actions > 0 && actions <= most, `${actions} actions`)
  })
}

async function asked(query, variables) {
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  assert.equal(answer.status, 200)
  const { data, errors } = await answer.json()
  assert.equal(errors, undefined)
  return data
}

const nav = (page, name) => page.getByRole('navigation', { name: '网站' }).getByRole('link', { name, exact: true })

task("a bureau's last report", async (page, reader) => {
  await reader.enter(page.getByRole('searchbox'), '教育局')
  await reader.press(main(page).locator('.agency-hits').getByRole('link', { name: '银川市教育局' }))
  await reader.press(main(page).getByRole('link', { name: '2024年度报告' }))
  await page.getByRole('heading', { level: 1, name: /^银川市教育局2024年/ }).waitFor()
})

task('who received most requests in a year', async (page, reader) => {
  await reader.press(nav(page, '排序'))
  await reader.choose(main(page).getByRole('combobox', { name: '年度' }), '2024')
  await reader.press(main(page).getByRole('button', { name: '排序' }))
  const list = main(page).getByRole('region', { name: '各机关2024年新收公开申请' })
  assert.match(await list.locator('tbody tr').first().innerText(), /^1\s/)
  const figures = (await list.locator('tbody tr td:last-child').allInnerTexts()).map((text) =>
    Number(text.replaceAll(/[^\d]/g, '')),
  )
  assert.deepEqual(
    figures,
    figures.toSorted((one, other) => other - one),
  )
})

task('the share that was granted over seven years', async (page, reader) => {
  await reader.press(main(page).locator('.region-tree').getByRole('link', { name: '银川市教育局' }))
  await reader.press(main(page).getByRole('link', { name: /历年走势/ }))
  await reader.press(main(page).getByRole('link', { name: '公开率', exact: true }))
  const rows = main(page)
    .getByRole('region', { name: /^银川市教育局历年公开率/ })
    .locator('tbody tr')
  await rows.first().waitFor()
  assert.equal(await rows.count(), 7)
})

task('two agencies beside each other', async (page, reader) => {
  await reader.press(main(page).getByRole('link', { name: '银川市卫生健康委员会2025年政府信息公开工作年度报告' }))
  await reader.press(main(page).getByRole('link', { name: '与其他机关对比' }))
  await reader.enter(main(page).getByRole('combobox', { name: '机关' }), '银川市住房和城乡建设局')
  await main(page)
    .getByRole('columnheader', { name: /^银川市住房和城乡建设局\s*2025年$/ })
    .first()
    .waitFor()
})

task("a year's figures for a spreadsheet", async (page, reader) => {
  await reader.press(main(page).getByRole('link', { name: '2024年', exact: true }))
  const arriving = page.waitForEvent('download')
  await reader.press(main(page).getByRole('link', { name: 'CSV' }))
  assert.match((await arriving).suggestedFilename(), /2024.*\.csv$/)
})

task('every report with a phrase', async (page, reader) => {
  await reader.enter(page.getByRole('searchbox'), '常务会议')
  const count = main(page).getByText(/^共\d+份年报$/)
  await count.waitFor()
  assert.match(await main(page).locator('.passages mark').first().innerText(), /常务会议/)
})

task('how to cite a report', async (page, reader) => {
  const report = main(page).getByRole('link', { name: /年政府信息公开工作年度报告$/ })
  await reader.press(report.first())
  await reader.press(main(page).getByText('引用这份年报'))
  const citation = await main(page).locator('.citation').innerText()
  const [address] = citation.match(/http\S+\/publications\/[^/]+\/\d{4}\/\d+(?=。)/)
  assert.equal((await fetch(address)).status, 200)
  assert.match(citation, /（SHA-256）：[0-9a-f]{64}/)
})

task('what was corrected', async (page, reader) => {
  await reader.press(page.getByRole('contentinfo').getByRole('link', { name: '更正和撤回' }))
  await reader.press(main(page).getByRole('link', { name: '更正了什么' }).first())
  await main(page)
    .getByText(/文字改动 \d+ 处/)
    .waitFor()
})

task('who has not published', async (page, reader) => {
  await reader.press(main(page).getByRole('link', { name: /^逾期没有公布 \d+ 个$/ }))
  await main(page)
    .getByRole('region', { name: /年度各机关$/ })
    .getByText('没有公布')
    .first()
    .waitFor()
})

task('a portal asks for three fields of every report', async (_page, reader) => {
  const { publications } = await reader.ask(
    '{ publications(first: 100) { totalCount edges { node { year publishedAt agency { name } } } } }',
  )
  // A hundred a request: the trial holds fewer.
  assert.equal(publications.edges.length, Math.min(100, publications.totalCount))
})

task('a copy is brought up to date since yesterday', async (_page, reader) => {
  const query = `query($since: DateTime, $after: String) { changes(since: $since, after: $after) {
    pageInfo { endCursor hasNextPage } edges { node { kind at publication { id withdrawn } } } } }`
  const since = new Date(Date.now() - 86_400_000).toISOString()
  const { changes } = await reader.ask(query, { since })
  assert.ok(changes.pageInfo.endCursor)
  const { changes: later } = await reader.ask(query, { after: changes.pageInfo.endCursor })
  if (!changes.pageInfo.hasNextPage) assert.deepEqual(later.edges, [])
})
