import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { assertAccessible } from './accessible.mjs'
import { as } from './draft.mjs'
import { journey, person, signIn } from './journey.mjs'

const agency = '640100-jgsw'
// The journey of its review comes later in the same lane, and finds it as it was.
const year = 2021
const report = `${agency}:${year}`

/** Published in the demonstration: corrected, and submitted as it stands, to be returned. */
async function submitted() {
  const editor = await as('editor')
  const opened = await editor(
    `mutation { correctReport(input: { id: "${report}", reason: "补充说明。" }) { __typename } }`,
  )
  assert.equal(opened.__typename, 'CorrectionStarted')
  const { revision, findings } = await editor(
    `{ report(id: "${report}") { revision findings { key severity accepted { by } } } }`,
  )
  const reasons = findings
    .filter(({ severity, accepted }) => severity === 'WARN' && !accepted)
    .map(({ key }) => ({ finding: key, reason: '核对无误。' }))
  const outcome = await editor('mutation($input: ReportActionInput!) { submitReport(input: $input) { __typename } }', {
    input: { id: report, revision, reasons },
  })
  assert.equal(outcome.__typename, 'ReportSubmitted')
  return revision
}

/** What the store keeps for the next journey is as it was, wherever this one ended. */
async function giveUp() {
  const editor = await as('editor')
  const found = await editor(`{ report(id: "${report}") { status revision } }`)
  if (!found || found.status === 'PUBLISHED') return
  if (found.status === 'IN_REVIEW') await returnIt(found.revision)
  await editor(`mutation { discardCorrection(input: { id: "${report}", reason: "试办完毕。" }) { __typename } }`)
}

async function returnIt(revision) {
  const reviewer = await as('reviewer')
  const returned = await reviewer(
    'mutation($input: ReturnReportInput!) { returnReport(input: $input) { __typename } }',
    { input: { id: report, revision, reason: '第一部分请补充说明。', sections: [1] } },
  )
  assert.equal(returned.__typename, 'ReportReturned')
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]

async function assertAccessibleAtAnySize(page, name) {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await assertAccessible(page, `${name} at ${size.width}`)
  }
}

journey('the bell rings without a reload when a reviewer returns a report, and leads to it', async (page) => {
  try {
    await bellRings(page, await submitted())
  } finally {
    await giveUp()
  }
})

async function bellRings(page, revision) {
  const listening = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/events')
  await signIn(page, 'editor')
  await listening
  const bell = page.getByRole('link', { name: /^消息/ })
  await bell.waitFor()
  const counted = async () => Number(/(\d+) 条未读/.exec((await bell.getAttribute('aria-label')) ?? '')?.[1] ?? 0)
  const before = await counted()
  await returnIt(revision)
  // Sooner than a window that hears nothing looks by itself.
  await page.waitForFunction(
    (count) => {
      const label = document.querySelector('a[href="/desk/messages"]')?.getAttribute('aria-label') ?? ''
      return Number(/(\d+) 条未读/.exec(label)?.[1] ?? 0) > count
    },
    before,
    { timeout: 15_000 },
  )

  await bell.click()
  await page.getByRole('heading', { name: '消息', exact: true }).waitFor()
  const first = page
    .getByRole('listitem')
    .filter({ hasText: `${year}年度报告在初审环节退回修改` })
    .first()
  await first.getByText('第一部分请补充说明。').waitFor()
  await assertAccessibleAtAnySize(page, 'the messages')
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await page.getByRole('link', { name: '消息', exact: true }).waitFor()
  await first.getByRole('link').click()
  await page.waitForURL(`**/desk/reports/${report}**`)
}

journey('an administrator sets up a webhook, and is told what the receiver says to a test', async () => {
  const receiver = createServer((request, answer) => {
    assert.match(request.headers['webhook-signature'], /^v1,/)
    answer.writeHead(403, { 'Content-Type': 'text/plain' }).end('robot is asleep')
  })
  await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  // The journeys end without waiting for it.
  receiver.unref()
  const page = await person('admin', '/desk/admin/webhooks')
  await page.getByRole('button', { name: '设置推送' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('接收方').fill('试办转发')
  await dialog.getByLabel('网址').fill('https://10.0.0.1/hook')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('内网地址').waitFor()
  await assertAccessible(page, 'the dialog of a webhook')
  await dialog.getByLabel('网址').fill(`http://127.0.0.1:${receiver.address().port}/hook`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByText(/^whsec_/).waitFor()
  await page.getByRole('button', { name: '已妥善保存' }).click()

  const card = page.getByRole('region', { name: '试办转发' })
  await card.getByRole('button', { name: '发送测试' }).click()
  await card.getByRole('status').getByText('测试消息没有送达。对方答复 403：robot is asleep').waitFor()
  await card.getByText('1 条未送达').waitFor()
  await card.getByRole('button', { name: '投递记录' }).click()
  await card.getByRole('button', { name: /^重新发送：这是一条测试消息/ }).waitFor()
  await assertAccessibleAtAnySize(page, 'a webhook with its deliveries')
  await card.getByRole('button', { name: '删除' }).click()
  await page.locator('.ant-popconfirm').getByRole('button', { name: '删除' }).click()
  await card.waitFor({ state: 'detached' })
  await page.context().close()
})
