// Questions across reports, as readers ask them: each in at most three actions from the front page, on a wide screen, on a
// phone, and without script; pages that the server writes are the same in all of them.
import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { journey } from './journey.mjs'

const phone = { viewport: { width: 390, height: 844 } }
const withoutScript = { javaScriptEnabled: false }
const place = (page) => {
  const { pathname, search } = new URL(page.url())
  return decodeURIComponent(pathname + search)
}
const fits = async (page) =>
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
const main = (page) => page.getByRole('main')

for (const [how, settings] of Object.entries({ wide: {}, 'on a phone': phone, 'without script': withoutScript })) {
  journey(
    `who has not published is one action away, ${how}`,
    async (page) => {
      await page.goto('/')
      await main(page)
        .getByRole('link', { name: /^逾期没有公布 \d+ 个$/ })
        .click()
      assert.match(place(page), /^\/timeliness\?year=\d{4}&only=missing$/)
      const rows = main(page)
        .getByRole('region', { name: /年度各机关$/ })
        .locator('tbody tr')
      await rows.first().waitFor()
      for (const row of await rows.allInnerTexts()) assert.match(row, /没有公布/)
      if (settings !== withoutScript) {
        await assertAccessible(page, `who published when, ${how}`)
        await fits(page)
      }
    },
    settings,
  )

  journey(
    `who received most, and how that was over the years, ${how}`,
    async (page) => {
      await page.goto('/')
      await page.getByRole('navigation', { name: '网站' }).getByRole('link', { name: '排序' }).click()
      const rows = main(page).locator('table tbody tr')
      await rows.first().waitFor()
      assert.match(await rows.first().innerText(), /^1\s/)
      assert.equal(
        await main(page)
          .getByRole('img')
          .evaluate((img) => img.complete || img.loading),
        true,
      )
      if (settings !== withoutScript) {
        await assertAccessible(page, `agencies in order, ${how}`)
        await fits(page)
      }
      await rows.first().getByRole('link').first().click()
      await main(page)
        .getByRole('link', { name: /历年走势/ })
        .click()
      await main(page).getByRole('table').waitFor()
      assert.match(await main(page).innerText(), /同类机关中位数/)
      if (settings !== withoutScript) {
        await assertAccessible(page, `one agency among its peers, ${how}`)
        await fits(page)
      }
    },
    settings,
  )
}

journey('a form of such a page answers in place and keeps the focus', async (page) => {
  await page.goto('/timeliness')
  const agency = page.getByRole('textbox', { name: '机关' })
  await agency.fill('教育局')
  await agency.press('Enter')
  await page.waitForURL(/agency=(640100-jyj|%E6)/)
  await main(page)
    .getByRole('region', { name: /年度各机关$/ })
    .getByRole('link', { name: '银川市教育局' })
    .waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'agency')
  await page.goBack()
  await main(page).getByRole('link', { name: '兴庆区民政局' }).first().waitFor()
})

journey('a typed agency that is meant is taken, and one that is not stays and is an error', async (page) => {
  await page.goto('/publications')
  const agency = page.getByRole('combobox', { name: '机关' })
  await agency.fill('住建局')
  await page.getByRole('option', { name: '银川市住房和城乡建设局' }).waitFor()
  await page.getByLabel('年度').selectOption('2022')
  await page.getByRole('button', { name: '查询' }).click()
  await page.waitForURL(/agency=640100-zjj/)
  await page.getByText('共1份年报').waitFor()
  await agency.fill('没有这个机关')
  await page.getByText(/没有名称或代码含“没有这个机关”的机关。/).waitFor()
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByRole('alert').waitFor()
  assert.equal(await agency.inputValue(), '没有这个机关')
  assert.match(place(page), /agency=640100-zjj/)
})

journey('who searches for what an agency is called is led to it first', async (page) => {
  await page.goto('/publications?search=卫健委')
  await main(page).getByRole('heading', { name: '机关', exact: true }).waitFor()
  await main(page).getByRole('link', { name: '银川市卫生健康委员会' }).first().click()
  await page.waitForURL(/\/agencies\/640100-wjw$/)
})
