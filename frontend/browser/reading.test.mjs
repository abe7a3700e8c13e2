import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertAccessible } from './accessible.mjs'
import { launch } from './chromium.mjs'
import { base, journey } from './journey.mjs'

const address = '/publications/640100-jgsw/2019'
let browser

before(async () => {
  browser = await launch()
})

after(() => browser?.close())

/** A page as a browser without script shows it. */
async function withoutScript(path) {
  const context = await browser.newContext({ baseURL: base, locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

test('without script the text, the tables and the way to every report are there', async () => {
  const page = await withoutScript(address)
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /2019年政府信息公开工作年度报告/)
  assert.equal(await page.getByRole('table').count() >= 3, true)
  assert.ok(await page.getByRole('rowheader').first().isVisible())
  await page.goto(`${base}/`)
  await page.getByRole('link', { name: '银川市机关事务服务中心', exact: true }).click()
  await page.getByRole('link', { name: /2019年政府信息公开工作年度报告/ }).click()
  assert.equal(new URL(page.url()).pathname, address)
  await page.context().close()
})

journey('what the server wrote gives way to the app, which shows the same', async (page) => {
  await page.goto(address)
  await page.locator('#root').getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await page.locator('#served').count(), 0)
})

journey('in large type and at 320 px the page reflows, and the type is remembered', async (page) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(address)
  await page.getByRole('button', { name: '大字版' }).click()
  await assertAccessible(page, 'publication, large type')
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  assert.equal(await size(), '22px')
  await page.reload()
  await page.locator('#root').getByRole('heading', { level: 1 }).waitFor()
  assert.equal(await size(), '22px')
})
