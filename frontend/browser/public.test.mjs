import assert from 'node:assert/strict'
import { journey } from './journey.mjs'

journey('a citizen opens the public record and reads it in Chinese', async (page) => {
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')

  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /年度报告/)
  const text = await page.locator('body').innerText()
  assert.doesNotMatch(text, /\b[A-Za-z]{4,}\s+[A-Za-z]{4,}\b/, 'words of English on the page')
})

for (const address of ['/statistics', '/statistics?agency=640100&year=2024']) {
  journey(`a first visitor has ${address} in ten requests`, async (page) => {
    const asked = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(address)
    await page.getByRole('heading', { name: '法定表格汇总' }).waitFor()
    await page.waitForLoadState('networkidle')
    assert.ok((await page.getByRole('figure').count()) > 0, 'the years are drawn')
    assert.ok(asked.length <= 10, `${asked.length}: ${asked.join(' ')}`)
  })
}

journey('the list of all agencies is reached by its address, also where script runs', async (page) => {
  await page.goto('/agencies')
  await page.waitForURL(/\/#by-region$/)
  const region = page.getByRole('heading', { name: '按地区和机关' })
  await region.waitFor()
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('#root #by-region').getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
})

journey('on a phone the heads of the big table and its totals stay in sight', async (page) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/publications/640100-jgsw/2022')
  const table = page.locator('#root').getByRole('region', { name: /^收到和处理政府信息公开申请情况/ })
  await table.waitFor()
  await table.evaluate((box) => {
    box.scrollIntoView({ block: 'start' })
    box.scrollTo(60, box.scrollHeight)
  })
  const seen = await table.evaluate((box) => {
    const inside = (element) => {
      const [outer, inner] = [box, element].map((each) => each.getBoundingClientRect())
      return inner.left >= outer.left - 1 && inner.right <= outer.right + 1 && inner.top >= outer.top - 1
    }
    const last = [...box.querySelectorAll('tbody tr')].at(-1)
    const head = [...box.querySelectorAll('thead th')].find((each) => each.textContent === '总计')
    return [head, last.querySelector('th'), last.querySelector('td:last-child')].map((each) => inside(each))
  })
  assert.deepEqual(seen, [true, true, true], 'head of the totals, name of the row, its total')
})

journey('who asks for more of a list reads on at the new entries and finds them again', async (page) => {
  await page.goto('/publications')
  const entries = page.getByRole('list', { name: '年报' }).getByRole('listitem')
  const more = page.getByRole('link', { name: '更多' })
  await more.waitFor()
  const first = await entries.count()
  const next = await more.getAttribute('href')
  await more.press('Enter')
  await page.waitForFunction(
    (count) => document.activeElement === document.querySelectorAll('#root .results > li')[count]?.querySelector('a'),
    first,
  )
  const all = await entries.count()
  const opened = await entries.nth(first).getByRole('link').first().innerText()
  await page.keyboard.press('Enter')
  await page.getByRole('article').waitFor()
  await page.goBack()
  await entries.nth(first).waitFor()
  assert.equal(await entries.count(), all, 'going back finds the list as it was')
  await page.goto(next)
  await entries.first().waitFor()
  assert.equal(await entries.first().getByRole('link').first().innerText(), opened, 'the next page has an address')
})
