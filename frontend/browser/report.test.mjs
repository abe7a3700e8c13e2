import assert from 'node:assert/strict'
import { as } from './draft.mjs'
import { journey, person, sayWhy, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2025'

/** Opens the report as somebody and takes one step, confirmed in its dialog. */
async function step(name, deed, done) {
  const page = await person(name, report)
  await page.getByRole('button', { name: deed, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: deed === '通过' ? '已校对，通过' : deed, exact: true }).click()
  await page.getByText(done).first().waitFor()
  return page
}

journey('a report is finished, submitted, reviewed by four, published, and read by a citizen', async (page) => {
  await signIn(page, 'editor', report)
  await page.goto(`${report}/findings`)
  await page
    .getByText(/还有 15 格未填/)
    .first()
    .waitFor()

  await page.goto(`${report}/section-4`)
  await page.getByRole('button', { name: /空格填 0/ }).click()
  await page.getByText('全表空格').click()
  await page.getByRole('button', { name: /^填合计/ }).click()
  // All is saved when what was missing is no longer found.
  await page
    .locator('nav')
    .getByText(/格未填/)
    .first()
    .waitFor({ state: 'detached' })
  await page.goto(`${report}/comments`)
  const resolve = page.getByRole('button', { name: /^解决批注：行政复议情况请与法规科核对/ })
  await resolve.click()
  await resolve.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await sayWhy(page)
  await page.getByRole('dialog').getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('已报送，进入审核。').waitFor()

  for (const name of ['reviewer', 'secrecy', 'reviewer2', 'chief']) await step(name, '通过', '已通过。')
  await step('publisher', '发布', '已发布。')

  await page.goto('/publications/640100-jgsw/2025')
  await page.getByRole('heading', { level: 1, name: /2025年政府信息公开工作年度报告/ }).waitFor()
  const requests = page.getByRole('table', { name: /收到和处理政府信息公开申请情况/ })
  assert.equal(await requests.getByRole('rowheader', { name: '四、结转下年度继续办理' }).count(), 1)
  assert.equal((await requests.getByRole('cell').allInnerTexts()).length, 175)
})

journey('an editor uploads a text, settles what was doubted by clicking, and finds it in the draft', async (page) => {
  await signIn(page, 'editor', '/desk/import')
  await page.locator('input[type=file]').setInputFiles({
    name: '银川市机关事务服务中心2026年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`银川市机关事务服务中心
2026年政府信息公开工作年度报告
本报告依照条例编制，统计期限为2026年1月1日至2026年12月31日。
一、总体情况
全年通过政府网站公开信息12条，微信公众号公开约三百条。
二、主动公开政府信息情况
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 120000元
五、存在的主要问题及改进情况
更新不够及时，已安排专人负责。
六、其他需要报告的事项
无
`),
  })
  await page.getByRole('heading', { name: /导入：/ }).waitFor()
  await page.getByText('更新不够及时，已安排专人负责。').first().waitFor()

  await page.getByRole('button', { name: '采用 微信公众号 300 件' }).click()
  await page.getByRole('button', { name: '撤回 微信公众号 300 件' }).waitFor()
  await page.getByRole('button', { name: '采用 12', exact: true }).click()
  const licensing = page.getByRole('listitem').filter({ hasText: '“第二十条第（五）项”表' })
  await licensing.getByRole('button', { name: '自填' }).click()
  await licensing.getByRole('textbox').fill('7')
  await page.getByText(/已定 3 处。/).waitFor()
  await page.getByRole('button', { name: '转为草稿' }).click()
  await page.waitForURL(/\/desk\/reports\/640100-jgsw:2026/)
  await page.getByText('编写中').first().waitFor()

  const { content } = await (
    await as('editor')
  )(`{ report(id: "640100-jgsw:2026") { content {
    channels { name items }
    fees: cell(ref: "fees.fees.amount") { number }
    licences: cell(ref: "licensing.licences.decisions") { number }
  } } }`)
  assert.equal(content.channels.find(({ name }) => name === '微信公众号')?.items, 300)
  assert.deepEqual([content.fees.number, content.licences.number], [12, 7])
})

journey("parts of another file go into the report there is, and another agency's file needs a yes", async (page) => {
  await signIn(page, 'editor', '/desk/reports/640100-jgsw:2026')
  await page.getByRole('link', { name: '从文件取用' }).click()
  await page.getByRole('heading', { name: '从文件取用：2026 年报告' }).waitFor()
  await page.locator('input[type=file]').setInputFiles({
    name: '补充材料.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`青川县档案馆
政府信息公开工作年度报告
一、总体情况
下半年新开设信息公开查阅点两处，累计接待群众咨询四十人次。
二、主动公开政府信息情况
第二十条第（八）项
信息内容 本年收费金额（单位：万元）
行政事业性收费 15
六、其他需要报告的事项
另有需要说明的事项，见附件。
`),
  })
  await page.getByRole('heading', { name: /导入：补充材料/ }).waitFor()
  await page.getByText('文件中写明是“青川县档案馆”的报告').waitFor()
  const taking = page.getByRole('region', { name: '转为草稿' })
  await taking.getByRole('checkbox', { name: '六、其他需要报告的事项（文字）' }).check()
  const take = taking.getByRole('button', { name: '并入所选的 1 个部分' })
  assert.equal(await take.isDisabled(), true)
  await taking.getByRole('checkbox', { name: '已核对，确实要用这份文件' }).check()
  await take.click()
  await page.waitForURL(/\/desk\/reports\/640100-jgsw:2026/)

  const { content } = await (
    await as('editor')
  )(`{ report(id: "640100-jgsw:2026") { content {
    sections { number text }
    fees: cell(ref: "fees.fees.amount") { number }
  } } }`)
  assert.equal(content.sections.find(({ number }) => number === 6).text, '另有需要说明的事项，见附件。')
  assert.equal(content.fees.number, 12)
  await page.goto('/desk/import')
  await page.getByRole('row').filter({ hasText: '补充材料.txt' }).getByRole('link', { name: '2026 年报告' }).waitFor()
})
