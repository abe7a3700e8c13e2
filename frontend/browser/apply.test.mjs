// A citizen on a phone asks for information, amends the request, and reads the answer; with script and without.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { base, journey, person } from './journey.mjs'
import { tokenOf } from './signInServer.mjs'

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const number = '11010519491231002X'

/** Text in plain, without the spaces between blocks. */
const text = async (page, selector = 'main') => (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ')
const value = async (page, name) =>
  (await page.locator('dl > div').filter({ hasText: name }).first().locator('dd').innerText()).trim()

/** What a person of the agency asks and does over the API, as the desk does. */
async function staff(name) {
  const token = await tokenOf(name)
  return async (query, variables) => {
    const said = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    })
    return said.json()
  }
}

async function deed(name, request, what) {
  const ask = await staff(name)
  const { data } = await ask('query($id: ID!) { request(id: $id) { entries } }', { id: request })
  const { data: done, errors } = await ask(
    `mutation($input: RecordRequestInput!) { recordRequest(input: $input) { __typename
      ... on RequestRefused { messages } ... on LetterIncomplete { lacks { message } } } }`,
    { input: { request, entries: data.request.entries, deed: what } },
  )
  assert.equal(done?.recordRequest.__typename, 'RequestRecorded', JSON.stringify(done ?? errors))
}

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
const inDays = (days) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000))

async function openOnline() {
  const registrar = await person('registrar', '/desk/requests')
  await registrar.getByRole('link', { name: '网上申请' }).click()
  await registrar.getByRole('heading', { name: '网上申请' }).waitFor()
  const open = registrar.getByRole('switch', { name: '接受网上申请' })
  if ((await open.getAttribute('aria-checked')) !== 'true') await open.click()
  await registrar.getByLabel('办公地址').fill('银川市北京中路 166 号 102 室')
  await registrar.getByLabel('办公时间').fill('工作日 9:00–12:00、14:00–18:00')
  await registrar.getByLabel('邮寄地址').fill('银川市北京中路 166 号，750001，市机关事务服务中心办公室')
  await registrar.getByLabel('咨询电话').fill('0951-5550100')
  await assertAccessible(registrar, 'the switch')
  await registrar.getByRole('button', { name: '保存', exact: true }).click()
  await registrar.getByText('已保存，网上申请已开通。').waitFor()
  await registrar.context().close()
}

async function fillIn(page, words) {
  await page.getByLabel('名称、文号或者便于查找的特征').fill(words)
  await page.getByLabel('姓名或者名称').fill('马小禾')
  await page.getByLabel('联系电话').fill('0951-5550199')
  await page.getByLabel('证件号码').fill(number.replace('X', '1'))
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.locator('[role=alert]').waitFor()
  assert.match(await text(page, '[role=alert]'), /校验码不符/)
  // Nothing that was filled in is lost.
  assert.equal(await page.getByLabel('名称、文号或者便于查找的特征').inputValue(), words)
  await page.getByLabel('证件号码').fill(number)
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '申请已收到' }).waitFor()
  const receipt = { reference: await value(page, '查询编号'), code: await value(page, '查询码') }
  assert.match(receipt.code, /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
  assert.match(await value(page, '登记编号'), /^〔\d{4}〕\d+号$/)
  assert.ok(!page.url().includes(receipt.reference) && !page.url().includes(receipt.code))
  return receipt
}

async function lookUp(page, { reference, code }, lastFour = '') {
  await page.goto('/apply/lookup')
  await page.getByLabel('查询编号').fill(reference)
  await page.getByLabel('查询码').fill(code.toLowerCase().replaceAll('-', ' '))
  if (lastFour) await page.getByLabel('证件号码后四位').first().fill(lastFour)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByRole('heading', { name: /^申请〔/ }).waitFor()
}

/** From the citizen's receipt to the citizen's reading of the answer. */
async function toTheAnswer(page, receipt) {
  const request = receipt.reference.replace(/-(\d{4})-(\d+)$/, ':$1:$2')
  await lookUp(page, receipt)
  assert.equal(await value(page, '办理状态'), '已登记')
  await deed('registrar', request, {
    askAmendment: { on: today(), until: inDays(15), text: '请写明所需信息的年度。' },
  })
  await lookUp(page, receipt, '002x')
  assert.equal(await value(page, '办理状态'), '待补正')
  assert.match(await text(page), /补正告知书 请写明所需信息的年度。/)
  await page.getByLabel('补正后的申请内容').fill('2025年度机关公务用车的运行维护费用。')
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.locator('[role=status]').waitFor()
  assert.equal(await text(page, '[role=status]'), '补正已收到。')
  assert.match(await value(page, '答复期限'), /还有 20 个工作日/)

  await deed('registrar', request, { describe: { subject: '公务用车运行维护费用' } })
  await deed('registrar', request, {
    draft: {
      disposition: 'GRANTED',
      items: [{ asked: '公务用车运行维护费用', ground: 'PROVIDED' }],
      text: '全年为30万元。',
    },
  })
  await deed('reviewer', request, { approve: {} })
  await deed('secrecy', request, { approve: {} })
  await deed('chief', request, { sign: { letterNumber: `银机公开告〔2026〕${receipt.reference.split('-').at(-1)}号` } })
  await lookUp(page, receipt)
  assert.equal(await value(page, '办理状态'), '待送达')
  assert.ok(!(await text(page)).includes('30万元'))
  await deed('registrar', request, { deliver: { on: today(), means: 'ELECTRONIC' } })
  await lookUp(page, receipt, '002X')
  assert.equal(await value(page, '办理状态'), '已办结')
  assert.match(await text(page), /公开告知书（银机公开告〔2026〕\d+号）.*全年为30万元。/)
  assert.ok(!(await text(page)).includes('马小禾') && !(await text(page)).includes(number))
}

journey(
  'with script: from the guide to the answer on a phone',
  async (page) => {
    await openOnline()
    await page.goto('/')
    await page.getByRole('navigation', { name: '网站' }).getByRole('link', { name: '依申请公开' }).click()
    await page.getByRole('link', { name: '银川市机关事务服务中心' }).click()
    await page.getByText('工作日 9:00–12:00、14:00–18:00').waitFor()
    await page.getByRole('search').getByRole('searchbox').fill('网站')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('link', { name: '查看全部结果' }).waitFor()
    await assertAccessible(page, 'the form')
    await page.getByLabel('名称、文号或者便于查找的特征').fill('写了一半')
    await page.reload()
    // A draft stays in this window, and nowhere else.
    assert.equal(await page.getByLabel('名称、文号或者便于查找的特征').inputValue(), '写了一半')
    const receipt = await fillIn(page, '公务用车费用')
    await assertAccessible(page, 'the receipt')
    await toTheAnswer(page, receipt)
    await assertAccessible(page, 'the progress')
  },
  phone,
)

journey(
  'without script: the same by forms alone',
  async (page) => {
    await openOnline()
    const answer = await page.goto('/apply')
    assert.equal(answer.headers()['cache-control'], 'no-store')
    assert.equal(answer.headers()['x-robots-tag'], 'noindex')
    await page.getByRole('link', { name: '银川市机关事务服务中心' }).click()
    const receipt = await fillIn(page, '公务用车费用')
    await toTheAnswer(page, receipt)
    await page.goto('/apply/lookup')
    await page.getByLabel('查询编号').fill(receipt.reference)
    await page.getByLabel('查询码').fill('0000-0000-0000-0000')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    assert.match(await text(page, '[role=alert]'), /没有这件申请，或者查询码不对/)
  },
  { ...phone, javaScriptEnabled: false },
)

journey(
  'a citizen hands in a proof of identity by phone; what is none is refused, and who takes it is recorded',
  async (page) => {
    await openOnline()
    await page.goto('/apply?agency=640100-jgsw')
    const receipt = await fillIn(page, '2024年度办公用房维修费用')
    await page.getByText('上传材料').click()
    const choose = page.getByLabel('选择文件')
    await choose.setInputFiles({ name: '身份证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
    await page.getByText('只接收 PDF、JPG、PNG 文件').waitFor()
    await choose.setInputFiles({ name: '身份证.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n某') })
    await page.getByText('已收到：身份证.pdf').waitFor()
    await assertAccessible(page, 'materials')
    await lookUp(page, receipt)
    await page.getByText('上传材料').waitFor()

    const request = receipt.reference.replace(/-(\d{4})-(\d+)$/, ':$1:$2')
    const registrar = await person('registrar', `/desk/requests/${encodeURIComponent(request)}`)
    const [download] = await Promise.all([
      registrar.waitForEvent('download'),
      registrar.getByRole('button', { name: '下载身份证明（记入办理记录）' }).click(),
    ])
    assert.match(download.suggestedFilename(), /^申请材料3\.pdf$/)
    await registrar.getByText('查看身份证明').waitFor()
    await assertAccessible(registrar, 'a request with materials')
  },
  phone,
)
