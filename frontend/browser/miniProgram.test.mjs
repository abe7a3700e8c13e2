// The mini-program of ../samples as a whole: home, search, a report with its tables, two agencies beside each other,
// who published in time; what is asked for and looked up there, samples.test.mjs tries. Against the running app at BASE_URL.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { load, openPage } from './wx.mjs'

const site = process.env.BASE_URL ?? 'http://localhost:8080'
const folder = fileURLToPath(new URL('../samples/miniProgram', import.meta.url))

async function opened(page, options = {}) {
  const at = openPage(folder, `pages/${page}/${page}`, { site, options })
  await at.settled()
  return at
}

/** Where a link of a page leads: the page and what it is opened with. */
function led(url) {
  const { pathname, searchParams } = new URL(url, 'wx://app')
  return [pathname.split('/').at(-1), Object.fromEntries(searchParams)]
}

const asksByHash = ({ asked }) =>
  assert.ok(asked.every(({ method, headers }) => method === 'GET' && headers.accept.includes('graphql-response')))

test('who comes to the mini-program sees what was published last and goes on to a report and its tables', async () => {
  const home = await opened('home')
  assert.match(home.text(), /2024 年/)
  assert.match(home.text(), /\d{4}-\d{2}-\d{2} (发布|更正)/)
  asksByHash(home)

  const [{ code, year }] = home.page.data.latest
  const report = await opened(...led(`/pages/report/report?agency=${code}&year=${year}`))
  asksByHash(report)
  assert.match(report.text(), /第 \d+ 版/)
  assert.match(report.text(), new RegExp(`引用网址 .*/publications/${code}/${year}/\\d+`))
})

test('a report shows every cell of its tables with its column', async () => {
  const text = (await opened('report', { agency: '640100-jgsw', year: '2022' })).text()

  assert.match(text, /本年新收政府信息公开申请数量/)
  assert.match(text, /总计 (\d+|未填写)/)
  assert.match(text, /行政复议[^]*结果维持 (\d+|未填写)/)
})

test('a report that there is not is said to be none', async () => {
  assert.match((await opened('report', { agency: 'none', year: '2023' })).text(), /没有这份已发布的年报/)
})

test('words lead to reports that say them, page after page', async () => {
  const home = await opened('home')
  home.page.search({ detail: { value: ' 政府信息公开 ' } })
  const [page, { words }] = led(home.visited[0])
  assert.equal(page, 'search')

  const found = await opened('search', { words: encodeURIComponent(words) })
  assert.match(found.text(), /共 \d+ 份/)
  assert.equal(found.page.data.found.length, 10)
  found.page.onReachBottom()
  await found.settled()
  assert.equal(new Set(found.page.data.found.map(({ id }) => id)).size, found.page.data.found.length)
  assert.ok(found.page.data.found.length > 10)

  found.page.search({ detail: { value: '没有哪一份年报会这样写的一句话' } })
  await found.settled()
  assert.match(found.text(), /没有年报说到这些字词/)
})

test('two agencies stand beside each other for the year that is chosen', async () => {
  const compare = await opened('compare')
  const { agencies, years } = compare.page.data
  compare.page.chooseOne({ detail: { value: String(agencies.findIndex(({ code }) => code === '640100-jgsw')) } })
  compare.page.chooseOther({ detail: { value: String(agencies.findIndex(({ code }) => code === '640100-jyj')) } })
  compare.page.chooseYear({ detail: { value: String(years.indexOf(2022)) } })
  await compare.settled()

  assert.match(compare.text(), /甲：银川市机关事务服务中心/)
  assert.match(compare.text(), /年度：2022 年/)
  assert.match(compare.text(), /新收申请 甲 (\d+|未填写) 乙 (\d+|未填写)/)
  assert.equal(compare.page.data.lines.length, 5)
})

test('everybody sees who published in time, for the year that is chosen', async () => {
  const at = await opened('timeliness')
  at.page.chooseYear({ detail: { value: String(at.page.data.years.indexOf(2022)) } })
  await at.settled()

  assert.match(at.text(), /2022 年应公布 \d+ 份，已公布 \d+ 份（截至 \d{4}-\d{2}-\d{2}）/)
  assert.match(at.text(), /(按期|逾期 \d+ 天|无法判断)/)
  assert.equal(new Set(at.page.data.entries.map(({ code }) => code)).size, at.page.data.entries.length)
  assert.ok(at.page.data.entries.length > 5)
})

test('who reaches nobody is told so and asks again', async () => {
  for (const [page, options] of [
    ['home', {}],
    ['search', { words: 'x' }],
    ['report', { agency: '640100-jgsw', year: '2023' }],
    ['compare', {}],
    ['timeliness', {}],
  ]) {
    const at = openPage(folder, `pages/${page}/${page}`, { site: 'http://localhost:1', options })
    await at.settled()
    assert.match(at.text(), /网络不通，点此重试/, page)
  }
})

test('what each page asks is its document, by its hash', async () => {
  for (const [page, documents] of Object.entries({
    home: { HOME: 'miniProgramHome' },
    search: { SEARCH: 'miniProgramSearch' },
    report: { REPORT: 'miniProgramReport' },
    timeliness: { TIMELINESS: 'miniProgramTimeliness' },
    compare: { AGENCIES: 'miniProgramAgencies', COMPARE: 'miniProgramCompare' },
  })) {
    const asked = load(`${folder}/pages/${page}/query.js`, {})
    for (const [name, document] of Object.entries(documents)) {
      const text = await readFile(new URL(`../samples/${document}.graphql`, import.meta.url), 'utf8')
      assert.equal(asked[name].query, text)
      assert.equal(asked[name].stored, createHash('sha256').update(text).digest('hex'))
    }
  }
})
