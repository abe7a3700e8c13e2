// The public record as citizens and journalists use it, at a desk and on a phone, with what axe finds on each page.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { assertAccessible } from './accessible.mjs'
import { journey } from './journey.mjs'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

const pages = {
  home: ['/', '最新公布'],
  list: ['/publications?agency=640100&year=2022', '份年报'],
  search: ['/publications?search=%E4%BE%9D%E7%94%B3%E8%AF%B7+%E7%BD%91%E7%AB%99', '份年报'],
  'nothing found': ['/publications?search=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D', '没有符合条件的年报'],
  agency: ['/agencies/640100-jgsw', '主要数据'],
  'publication corrected': ['/publications/640100-jgsw/2022', '历次发布'],
  'earlier number': ['/publications/640100-jgsw/2022/1', '已被更正'],
  withdrawn: ['/publications/640104-jdb/2021', '撤回原因'],
  comparison: ['/compare?of=640100-jyj:2020&of=640100-jyj:2021', '改进措施'],
  'comparison with nothing': ['/compare?of=640100-jyj:2020&of=640104-jdb:2021', '已撤回'],
  statistics: ['/statistics?agency=640100&year=2024', '法定表格汇总'],
  sources: ['/statistics?agency=640100&year=2024&cell=requests.received.total', '来源：'],
}

for (const size of sizes) {
  journey(`public pages are accessible and fit ${size.width} px`, async (page) => {
    await page.setViewportSize(size)
    for (const [name, [address, shown]] of Object.entries(pages)) {
      await page.goto(address)
      await page.getByText(shown).first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.querySelectorAll('details').forEach((each) => each.toggleAttribute('open', true)))
      await assertAccessible(page, `${name} at ${size.width} px`)
    }
  })
}

journey('a citizen searches from the home page and reads where the words stand', async (page) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('ＢＵ不存在')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByText('没有符合条件的年报').waitFor()

  await page.getByRole('searchbox', { name: '内容' }).fill('公共机构节能数据')
  await page.getByRole('button', { name: '查询' }).click()
  const hit = page.getByRole('list', { name: '年报' }).getByRole('listitem').first()
  await hit.locator('mark', { hasText: '公共机构节能数据' }).waitFor()
  await hit.getByRole('link', { name: '六、其他需要报告的事项' }).click()
  await page.waitForURL(/\/publications\/640100-jgsw\/2022#section-6$/)
  await page.getByRole('heading', { level: 2, name: /六、/ }).waitFor()
})

journey('a withdrawn report is not found, and says why where it stood', async (page) => {
  await page.goto('/publications?agency=640104-jdb&below=no')
  await page.getByText('份年报').first().waitFor()
  assert.equal(await page.getByRole('link', { name: /2021年/ }).count(), 0)
  await page.goto('/agencies/640104-jdb')
  await page.getByText('撤回原因：联系方式有误，核实后重新发布。').waitFor()
})

journey('years of different forms stand side by side, and what a form lacks is not zero', async (page) => {
  await page.goto('/agencies/640100-jyj')
  await page.getByRole('link', { name: '对比最近两年' }).click()
  await page.getByRole('heading', { level: 1, name: '年报对比' }).waitFor()
  await page.goto('/compare?of=640100-jyj:2020&of=640100-jyj:2021')
  const procurement = page.getByRole('table', { name: '第二十条第（九）项' })
  await procurement.waitFor()
  const cells = await procurement.getByRole('row', { name: /采购项目数量/ }).getByRole('cell').allInnerTexts()
  assert.match(cells[0], /^\d/)
  assert.deepEqual(cells.slice(1), ['不适用', '—'])
})

journey('a sum is followed to its sources and taken away as a file', async (page) => {
  await page.goto('/statistics?agency=640100&year=2024')
  await page.getByText('展开全部表格').click()
  const received = page.getByRole('table', { name: /收到和处理政府信息公开申请情况/ }).locator('[data-ref="requests.received.total"] a')
  const sum = Number((await received.innerText()).replaceAll(',', ''))
  await received.click()
  await page.getByRole('heading', { name: /^来源：/ }).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: /^下载 CSV：.*来源$/ }).click()
  const file = await saving
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').slice(1)
  assert.equal(lines.reduce((total, line) => total + Number(line.split(',').slice(-1)[0]), 0), sum)
})
