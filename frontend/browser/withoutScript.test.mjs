// Looking something up without script: forms, lists and tables that lead on from page to page.
import assert from 'node:assert/strict'
import { journey } from './journey.mjs'

const withoutScript = { javaScriptEnabled: false }
const sum = 'requests.received.total'

const place = (page) => {
  const { pathname, search } = new URL(page.url())
  return decodeURIComponent(pathname + search)
}
const text = async (page, selector = 'main') => (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ')
const agencyField = (page) => page.getByRole('textbox', { name: '机关' })
const send = (page, name) => page.getByRole('button', { name }).click()

journey(
  'without script the public record is searched from the home page and read page by page',
  async (page) => {
    await page.goto('/')
    await page.getByRole('searchbox').fill('网站')
    await send(page, '搜索')
    assert.equal(place(page), '/publications?search=网站')
    assert.match(await text(page, '.result-count'), /^共\d+份年报 含“网站”$/)
    assert.equal(await page.locator('.passages mark').first().innerText(), '网站')
    const first = await page.locator('.results h3').allInnerTexts()
    await page.getByRole('link', { name: '下一页' }).click()
    const second = await page.locator('.results h3').allInnerTexts()
    assert.equal(first.length, 20)
    assert.ok(second.length > 0 && second.every((title) => !first.includes(title)))
    await page.getByRole('link', { name: '回到第一页' }).click()
    assert.deepEqual(await page.locator('.results h3').allInnerTexts(), first)

    await agencyField(page).fill('教育局')
    await page.getByLabel('只看本机关，不含下级').check()
    await page.getByLabel('年度').selectOption('2021')
    await page.getByLabel('内容').fill('')
    await send(page, '查询')
    assert.equal(place(page), '/publications?agency=640100-jyj&below=no&year=2021')
    assert.equal(await text(page, '.result-count'), '共1份年报 银川市教育局，2021年度')
    assert.equal(await agencyField(page).inputValue(), '银川市教育局')
    await page.locator('.results h3 a').click()
    assert.equal(place(page), '/publications/640100-jyj/2021')

    await page.goto('/search?search=网站')
    assert.equal(place(page), '/publications?search=网站')
  },
  withoutScript,
)

journey(
  'without script a form that makes no sense comes back as it was filled in',
  async (page) => {
    await page.goto('/publications')
    await agencyField(page).fill('没有这个机关')
    await page.getByLabel('内容').fill('网站')
    await send(page, '查询')
    assert.match(await text(page, '[role=alert]'), /^没有名称或代码含“没有这个机关”的机关。/)
    assert.equal(await agencyField(page).inputValue(), '没有这个机关')
    assert.equal(await page.getByLabel('内容').inputValue(), '网站')
    await agencyField(page).fill('银川市')
    await send(page, '查询')
    await page.getByRole('main').getByRole('link', { name: '银川市民政局' }).click()
    assert.equal(place(page), '/publications?agency=640100-mzj&search=网站')
  },
  withoutScript,
)

journey(
  'without script figures are added up, and each leads to where it comes from',
  async (page) => {
    await page.goto('/statistics')
    await agencyField(page).fill('640100')
    await page.getByLabel('年度').selectOption('2024')
    await send(page, '统计')
    assert.equal(place(page), '/statistics?agency=640100&year=2024&scope=')
    assert.match(await text(page, '.coverage'), /2024年度应计入 \d+ 个机关，已计入 \d+ 个，汇总不完整。/)
    await page.locator('summary', { hasText: '展开全部表格' }).click()
    const cell = page.locator(`a[href*="cell=${sum}"]`)
    const number = await cell.innerText()
    await cell.click()
    assert.match(await text(page, '.sources'), new RegExp(`汇总数 ${number}，由\\d+份年报中的这一格相加而成。`))
    const parts = await page.locator('.sources tbody td:last-child').allInnerTexts()
    assert.equal(
      parts.reduce((total, part) => total + Number(part.replaceAll(',', '')), 0),
      Number(number.replaceAll(',', '')),
    )
    await page.getByRole('link', { name: '看构成' }).first().click()
    assert.match(place(page), /^\/statistics\?agency=\d{6}&year=2024&cell=/)
  },
  withoutScript,
)

journey(
  'without script publications are put beside each other and taken away again',
  async (page) => {
    await page.goto('/compare')
    for (const year of ['2020', '2021']) {
      await agencyField(page).fill('银川市教育局')
      await page.getByLabel('年度').selectOption(year)
      await send(page, '加入对比')
    }
    assert.equal(place(page), '/compare?of=640100-jyj:2020&of=640100-jyj:2021')
    const lines = () => page.locator('.compared tbody tr').count()
    const shown = await lines()
    await page.getByLabel('申请表分申请人列出').check()
    await send(page, '重新列出')
    const whole = await lines()
    assert.ok(whole > shown)
    await page.getByLabel('只看有增减的').check()
    await send(page, '重新列出')
    assert.ok((await lines()) < whole)
    assert.ok((await page.locator('.change').allInnerTexts()).every((change) => !change.includes('持平')))
    await page.getByRole('link', { name: '移除：银川市教育局2020年' }).click()
    assert.equal(await text(page, '.notice'), '请加入至少两份年报。')
    assert.equal(place(page), '/compare?of=640100-jyj:2021')
  },
  withoutScript,
)

const addresses = [
  '/publications?agency=640100&year=2022',
  '/statistics?agency=640100&year=2024',
  '/compare?of=640100-jyj:2020&of=640100-jyj:2021',
]
const said = {
  frame: '.site-header nav a, .site-header .site-name, .site-footer a',
  words: 'h1, .lead, .result-count, .results h3, .coverage p, .share-table caption, .compared tr, .beside li',
}

/** The words of what a page shows, and of its frame with where it leads. */
async function readPage(page, address) {
  await page.goto(address)
  await page.locator('.result-count, #tables, #compared-measures').first().waitFor()
  return {
    frame: await page
      .locator(said.frame)
      .evaluateAll((all) => all.map((a) => [a.textContent, a.getAttribute('href'), a.ariaCurrent === 'page'])),
    words: await page
      .locator(said.words)
      .evaluateAll((all) => all.map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim())),
    figures: await page
      .locator('.share-table td:not(.bar)')
      .evaluateAll((all) => all.map((each) => each.textContent.trim()).filter(Boolean)),
  }
}

const served = {}
for (const address of addresses) {
  journey(
    `what is read without script: ${address}`,
    async (page) => {
      served[address] = await readPage(page, address)
      assert.ok(served[address].words.length > 5)
      assert.equal(served[address].frame.filter(([, , current]) => current).length, 1)
    },
    withoutScript,
  )
  journey(`the app says the same in the same frame, and once: ${address}`, async (page) => {
    assert.deepEqual(await readPage(page, address), served[address])
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
    assert.equal(await page.locator('#served').count(), 0)
  })
}
