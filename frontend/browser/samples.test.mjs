// The samples of ../samples, as others would take them over, against the running app at BASE_URL.
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inFull, reports, stored } from '../samples/portal.mjs'
import { base as site, tokenOf } from './signInServer.mjs'
import { load, openPage } from './wx.mjs'

const folder = fileURLToPath(new URL('../samples/miniProgram', import.meta.url))
const path = 'pages/reports/reports'
const year = 2019

async function total() {
  const answer = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: `{ publications(filter: { year: ${year} }) { totalCount } }` }),
  })
  return (await answer.json()).data.publications.totalCount
}

/** What somebody does while nothing is published: the trial's demonstration may still be coming in. */
async function inPeace(doing) {
  for (;;) {
    const before = await total()
    const done = await doing()
    if ((await total()) === before) return { done, count: before }
  }
}

/** A way of asking, and how each of its questions was answered. */
function watched(ask) {
  const answered = []
  const asking = async (address, variables) => {
    const answer = await ask(address, variables)
    answered.push(answer.status)
    return answer
  }
  return { answered, asking }
}

async function gathered(asked) {
  const all = []
  for await (const each of asked) all.push(each)
  return all
}

const unknown = (address) => fetch(`${address}/graphql/stored/${'0'.repeat(64)}`)

for (const [name, ask] of [
  ['by its hash', stored],
  ['in full', inFull],
]) {
  test(`a portal reads three facts of every report of a year, ${name}`, async () => {
    const { answered, asking } = watched(ask)
    const { done: all, count } = await inPeace(() => gathered(reports(site, year, asking)))

    assert.equal(all.length, count)
    assert.ok(all.length > 1)
    assert.ok(answered.every((status) => status === 200))
    for (const report of all) {
      assert.deepEqual(Object.keys(report), ['agency', 'publishedAt', 'requests'])
      assert.match(report.publishedAt, /^\d{4}-\d{2}-\d{2}T/)
    }
  })
}

test('a portal whose query the site does not know sends it in full', async () => {
  const { done: all, count } = await inPeace(() => gathered(reports(site, year, unknown)))
  assert.equal(all.length, count)
})

test('a portal pages through: each page begins behind the one before', async () => {
  const asked = []
  const pages = [
    { edges: [entry('甲')], pageInfo: { hasNextPage: true, endCursor: 'a' } },
    { edges: [entry('乙')], pageInfo: { hasNextPage: false, endCursor: 'b' } },
  ]
  const ask = async (_, { after }) => {
    asked.push(after)
    return Response.json({ data: { publications: pages[asked.length - 1] } })
  }

  assert.deepEqual(
    (await gathered(reports(site, year, ask))).map((report) => report.agency),
    ['甲', '乙'],
  )
  assert.deepEqual(asked, [null, 'a'])
})

const entry = (name) => ({ node: { agency: { name }, publishedAt: '2025-01-20T09:00:00+08:00', content: null } })

test('a mini-program lists the reports of a year, page after page', async () => {
  const { done: opened, count } = await inPeace(async () => {
    const page = openPage(folder, path, { site, options: { year: String(year) } })
    await page.settled()
    while (page.page.data.after) {
      page.page.onReachBottom()
      await page.settled()
    }
    return page
  })

  assert.match(opened.text(), new RegExp(`^${year} 年共 ${count} 份年度报告`))
  assert.equal(opened.page.data.reports.length, count)
  assert.equal(new Set(opened.page.data.reports.map(({ id }) => id)).size, count)
  assert.match(opened.text(), /收到申请 (\d+ 件|未填写)[^]*已全部列出$/)
  assert.ok(
    opened.asked.every(
      ({ method, headers }) => method === 'GET' && headers.accept === 'application/graphql-response+json',
    ),
  )
})

test('a mini-program whose query the site does not know sends it in full', async () => {
  const opened = openPage(folder, path, { site, options: { year: String(year) } })
  await opened.settled()
  opened.page.inFull({ year, after: null })
  await opened.settled()

  assert.equal(opened.page.data.failure, '')
  assert.equal(opened.asked.at(-1).method, 'POST')
})

test('a mini-program that reaches nobody says so and can be asked again', async () => {
  const opened = openPage(folder, path, { site: 'http://localhost:1' })
  await opened.settled()

  assert.match(opened.text(), /网络不通，点此重试/)
})

test("the mini-program's hash and text are those of its document", async () => {
  const text = await document('miniProgram')
  const { QUERY, STORED } = load(`${folder}/pages/reports/query.js`, {})

  assert.equal(QUERY, text)
  assert.equal(STORED, createHash('sha256').update(text).digest('hex'))
})

test('a citizen applies from the mini-program and looks the request up there', async () => {
  const agency = '640100-jgsw'
  await openOnline(agency)
  const applying = openPage(folder, 'pages/apply/apply', { site })
  await applying.settled()
  applying.page.choose({
    detail: { value: applying.page.data.guides.findIndex((each) => each.agency.code === agency) },
  })
  const form = { name: '马小禾', number: '110105194912310021', phone: '0951-5550199', words: '2025年度机关用车费用' }
  applying.page.submit({ detail: { value: form } })
  await applying.settled()
  assert.match(applying.text(), /校验码不符/)
  const right = { ...form, number: '11010519491231002X' }
  applying.page.submit({ detail: { value: right } })
  await applying.settled()
  assert.match(applying.text(), /申请已收到，登记编号 〔\d{4}〕\d+号/)
  const { reference, code } = applying.page.data.receipt
  // Sent again, as after an answer that was lost: the same receipt.
  applying.page.submit({ detail: { value: right } })
  await applying.settled()
  assert.equal(applying.page.data.receipt.code, code)

  const looking = openPage(folder, 'pages/lookup/lookup', { site })
  looking.page.submit({ detail: { value: { reference, code, lastFour: '' } } })
  await looking.settled()
  assert.match(looking.text(), /办理状态 已登记/)
  looking.page.submit({ detail: { value: { reference, code: 'X', lastFour: '' } } })
  await looking.settled()
  assert.match(looking.text(), /没有这件申请，或者查询码不对/)
  for (const { url, method } of [...applying.asked, ...looking.asked]) {
    assert.equal(method, 'POST')
    assert.ok(!url.includes('?'))
  }
})

const document = (name) => readFile(new URL(`../samples/${name}.graphql`, import.meta.url), 'utf8')

test("the mini-program's questions are those of its documents", async () => {
  const { GUIDES, APPLY } = load(`${folder}/pages/apply/query.js`, {})
  const { LOOK_UP } = load(`${folder}/pages/lookup/query.js`, {})

  assert.equal(GUIDES, await document('miniProgramGuides'))
  assert.equal(APPLY, await document('miniProgramApply'))
  assert.equal(LOOK_UP, await document('miniProgramLookUp'))
})

/** As the agency's registrar does it at the desk. */
async function openOnline(agency) {
  const token = await tokenOf('registrar')
  const guide = { open: true, hours: '工作日', address: '102 室', post: '750001', phone: '0951-5550100' }
  const answer = await fetch(`${site}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: 'mutation($input: SetApplyGuideInput!) { setApplyGuide(input: $input) { __typename } }',
      variables: { input: { agency, ...guide } },
    }),
  })
  assert.equal((await answer.json()).data.setApplyGuide.__typename, 'ApplyGuideSet')
}
