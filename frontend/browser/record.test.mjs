// The public record as citizens and journalists use it, at a desk and on a phone, with what axe finds on each page.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { assertAccessible, lookAt, looks } from './accessible.mjs'
import { ask, base, journey } from './journey.mjs'

const pages = {
  home: ['/', '最新公布'],
  list: ['/publications?agency=640100&year=2022', '份年报'],
  search: ['/publications?search=%E4%BE%9D%E7%94%B3%E8%AF%B7+%E7%BD%91%E7%AB%99', '份年报'],
  'nothing found': ['/publications?search=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D', '没有符合条件的年报'],
  agency: ['/agencies/640100-jgsw', '主要数据'],
  publication: ['/publications/640100-jgsw/2019', '没有其他需要报告的事项。'],
  'publication corrected': ['/publications/640100-jgsw/2022', '历次发布'],
  'earlier number': ['/publications/640100-jgsw/2022/1', '已被更正'],
  withdrawn: ['/publications/640104-jdb/2021', '撤回原因'],
  'none such': ['/publications/640100-jgsw/2005', '查看这个机关公布过的年报'],
  'no page': ['/nothing/here', '没有找到页面'],
  'nothing to compare': ['/compare', '请加入至少两份年报'],
  comparison: ['/compare?of=640100-jyj:2020&of=640100-jyj:2021', '改进措施'],
  'comparison of three': ['/compare?of=640100-jgsw:2022&of=640100-jyj:2022&of=640104-jdb:2022', '改进措施'],
  'comparison with nothing': ['/compare?of=640100-jyj:2020&of=640104-jdb:2021', '已撤回'],
  statistics: ['/statistics?agency=640100&year=2024', '法定表格汇总'],
  sources: ['/statistics?agency=640100&year=2024&cell=requests.received.total', '来源：'],
}

for (const look of looks) {
  journey(`public pages are accessible and fit: ${look.name}`, async (page) => {
    await lookAt(page, look)
    for (const [name, [address, shown]] of Object.entries(pages)) {
      await page.goto(address)
      await page.getByText(shown).first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((each) => each.toggleAttribute('open', true)),
      )
      await assertAccessible(page, `${name}, ${look.name}`)
    }
    assert.deepEqual(await page.context().cookies(), [], 'no cookie for the public')
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
  const cells = await procurement
    .getByRole('row', { name: /采购项目数量/ })
    .getByRole('cell')
    .allInnerTexts()
  assert.match(cells[0], /^\d/)
  assert.deepEqual(
    cells.slice(1).map((cell) => cell.replaceAll(/\s/g, '')),
    ['不适用增减：—'],
  )
})

journey('a sum is followed to its sources and taken away as a file', async (page) => {
  await page.goto('/statistics?agency=640100&year=2024')
  await page.getByText('展开全部表格').click()
  const received = page
    .getByRole('table', { name: /收到和处理政府信息公开申请情况/ })
    .locator('[data-ref="requests.received.total"] a')
  const sum = Number((await received.innerText()).replaceAll(',', ''))
  await received.click()
  await page.getByRole('heading', { name: /^来源：/ }).waitFor()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: /^下载 CSV：.*来源$/ }).click()
  const file = await saving
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n').slice(1)
  assert.equal(
    lines.reduce((total, line) => total + Number(line.split(',').slice(-1)[0]), 0),
    sum,
  )
})

journey('what a district reports is the same number on every page', async (page) => {
  const { publication } = await ask(
    '{ publication(agency: "640104", year: 2024) { content { cell(ref: "requests.received.total") { number } } } }',
  )
  const number = String(publication.content.cell.number)
  await page.goto('/publications/640104/2024')
  assert.equal(await page.locator('[data-ref="requests.received.total"]').first().innerText(), number)
  await page.goto('/statistics?agency=640104&year=2024')
  const beside = page
    .getByRole('table', { name: '汇总数与本政府年报' })
    .getByRole('row', { name: /^新收公开申请/ })
    .getByRole('cell')
  await beside.first().waitFor()
  const [sum, own, rest] = (await beside.allInnerTexts()).map(Number)
  assert.equal(String(own), number)
  assert.equal(sum + rest, own)
  await page.goto('/statistics?agency=640100&year=2024&cell=requests.received.total')
  const source = page.getByRole('table', { name: /的来源$/ }).getByRole('row', { name: /兴庆区人民政府/ })
  assert.equal(await source.getByRole('cell').last().innerText(), number)
  await source.getByRole('link', { name: /看构成/ }).click()
  await page.getByText(`本政府年报 ${number}，本级及其他 ${rest}。`).waitFor()
  await page.goto('/compare?of=640104:2024&of=640106:2024')
  const compared = page
    .getByRole('table', { name: /收到和处理/ })
    .getByRole('row', { name: /本年新收/ })
    .getByRole('cell')
    .first()
  assert.equal(await compared.innerText(), number)
  await page.goto('/agencies/640104')
  const chart = page.getByRole('figure', { name: /新收公开申请/ })
  await chart.locator('summary').click()
  assert.equal(await chart.getByRole('row', { name: /^2024/ }).getByRole('cell').innerText(), number)
})

journey('a year without a publication is a gap in the chart', async (page) => {
  await page.goto('/agencies/640104-jdb')
  const chart = page.getByRole('figure', { name: /新收公开申请/ })
  await chart.waitFor()
  assert.deepEqual(await chart.locator('svg .year').allTextContents(), ['2019', '2020', '2021', '2022', '2023', '2024'])
  assert.equal(await chart.locator('svg .value').nth(2).textContent(), '—')
  await chart.locator('summary').click()
  assert.equal(await chart.getByRole('row', { name: /^2021/ }).getByRole('cell').innerText(), '未公布')
})

journey('what was corrected says so, and leads to and fro between its numbers', async (page) => {
  await page.goto('/publications/640100-jgsw/2022')
  await page.getByText('更正说明：第六部分补充说明，其他内容不变。').first().waitFor()
  await page.getByText('历次发布（2版）').click()
  await page.getByRole('link', { name: '第1版' }).click()
  await page.waitForURL(/\/2022\/1$/)
  await page.getByText('这是第1版，已被更正。').waitFor()
  assert.match(await page.getByRole('link', { name: 'CSV' }).getAttribute('href'), /\/2022\/1\.csv$/)
  await page.getByRole('link', { name: '查看现行版本' }).click()
  await page.waitForURL(/\/2022$/)
  await page.goto('/publications/640104-jdb/2021')
  await page.getByText('撤回原因：联系方式有误，核实后重新发布。').waitFor()
  await page.getByRole('link', { name: '兴庆区凤凰街道办事处的其他年报' }).click()
  await page.waitForURL(/\/agencies\/640104-jdb$/)
})

journey('a whole year can be taken away from where one searches', async (page) => {
  await page.goto('/publications?year=2022')
  const address = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const file = await fetch(base + address)
  assert.equal(file.status, 200)
  assert.match(address, /\/2022\.csv$/)
})
