// The site as it is read without script, by people, printers and machines.
import assert from 'node:assert/strict'
import { assertAccessible, lookAt, looks } from './accessible.mjs'
import { base, journey } from './journey.mjs'

const address = '/publications/640100-jgsw/2019'

/** Shows pages as a browser without script does, while the tests' own script still runs in them. */
async function withoutScript(page) {
  await page.route(
    (url) => url.origin === base,
    async (route) => {
      if (route.request().resourceType() === 'script') return route.abort()
      if (route.request().resourceType() !== 'document') return route.continue()
      const answer = await route.fetch()
      const text = await answer.text()
      return route.fulfill({
        response: answer,
        body: text.replaceAll(/<\/?noscript>|<script type="module".*?<\/script>|<link rel="modulepreload"[^>]*>/gs, ''),
      })
    },
  )
}

const pages = {
  home: ['/', '最新公布'],
  agency: ['/agencies/640100-jgsw', '更正说明：第六部分补充说明，其他内容不变。'],
  'agency with one withdrawn': ['/agencies/640104-jdb', '撤回原因：联系方式有误，核实后重新发布。'],
  publication: [address, '没有其他需要报告的事项。'],
  corrected: ['/publications/640100-jgsw/2022', '更正说明：第六部分补充说明，其他内容不变。'],
  'earlier number': ['/publications/640100-jgsw/2022/1', '这是第1版，已被更正。'],
  withdrawn: ['/publications/640104-jdb/2021', '撤回原因：联系方式有误，核实后重新发布。'],
  'none such': ['/publications/640100-jgsw/2005', '没有这份已发布的年报'],
  list: ['/publications', '下一页'],
  search: ['/publications?search=%E7%BD%91%E7%AB%99', '一、总体情况'],
  'nothing found': ['/publications?search=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA%E8%AF%8D', '没有符合条件的年报'],
  'several agencies': ['/publications?agency=%E9%93%B6%E5%B7%9D%E5%B8%82', '请选择'],
  'no such year': ['/publications?year=abc', '年度应写作四位数字'],
  statistics: ['/statistics?agency=640100&year=2024', '法定表格汇总'],
  sources: ['/statistics?agency=640100&year=2024&cell=requests.received.total', '来源：'],
  'nothing to compare': ['/compare', '请加入至少两份年报'],
  comparison: ['/compare?of=640100-jyj:2020&of=640100-jyj:2021', '改进措施'],
  'comparison of three': ['/compare?of=640100-jgsw:2022&of=640100-jyj:2022&of=640104-jdb:2022', '改进措施'],
  'comparison with nothing': ['/compare?of=640100-jyj:2020&of=640104-jdb:2021', '已撤回'],
}

for (const look of looks.filter(({ large }) => !large)) {
  journey(`without script pages are accessible, fit and lead on: ${look.name}`, async (page) => {
    await lookAt(page, look)
    await withoutScript(page)
    for (const [name, [at, shown]] of Object.entries(pages)) {
      await page.goto(at)
      await page.getByText(shown).first().waitFor()
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((each) => each.toggleAttribute('open', true)),
      )
      await assertAccessible(page, `${name} without script, ${look.name}`)
      assert.ok((await page.getByRole('main').locator('a, button').count()) > 0, `${name} leads on`)
    }
    assert.deepEqual(await page.context().cookies(), [])
  })
}

journey('without script the text, the tables and the way to every report are there', async (page) => {
  await withoutScript(page)
  await page.goto(address)
  assert.match(await page.getByRole('heading', { level: 1 }).innerText(), /2019年政府信息公开工作年度报告/)
  assert.equal((await page.getByRole('table').count()) >= 3, true)
  assert.ok(await page.getByRole('rowheader').first().isVisible())
  await page.goto('/')
  await page.getByRole('link', { name: '银川市机关事务服务中心', exact: true }).click()
  await page.getByRole('link', { name: '2022年度报告' }).click()
  assert.equal(new URL(page.url()).pathname, '/publications/640100-jgsw/2022')
  await page.getByText('历次发布（2版）').click()
  await page.getByRole('link', { name: '第1版' }).click()
  await page.getByText('这是第1版，已被更正。').waitFor()
})

journey('what the server wrote gives way to the app, which shows the same in the same place', async (page) => {
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('h1, .facts, #section-1 h2')].map((each) =>
        Math.round(each.getBoundingClientRect().top + scrollY),
      ),
    )
  await page.setViewportSize({ width: 390, height: 844 })
  await withoutScript(page)
  await page.goto(address)
  const served = await places()
  assert.equal(served.length, 3)
  await page.unrouteAll()
  await page.goto(address)
  await page.locator('#root').getByRole('heading', { level: 1 }).waitFor()
  await page.locator('#root #section-1').waitFor()
  assert.equal(await page.locator('#served').count(), 0)
  assert.deepEqual(await places(), served)
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
  await page.goto('/api')
  await page.getByRole('button', { name: '大字版', pressed: true }).waitFor()
  assert.equal(await size(), '22px')
})

for (const scripted of [true, false]) {
  journey(`a publication prints as the official form, ${scripted ? 'with' : 'without'} script`, async (page) => {
    if (!scripted) await withoutScript(page)
    await page.goto('/publications/640100-jgsw/2022')
    await page.locator(scripted ? '#root #section-6' : '#section-6').waitFor()
    await page.setViewportSize({ width: 590, height: 900 })
    await page.emulateMedia({ media: 'print' })
    const face = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((each) => getComputedStyle(each).fontFamily.split(',')[0].replaceAll(/["']/g, ''))
    assert.equal(await face('body'), 'FangSong_GB2312')
    assert.equal(await face('.content-view .prose'), 'FangSong_GB2312')
    assert.equal(await face('h1'), 'FZXiaoBiaoSong-B05S')
    assert.equal(await face('.content-view h2'), 'SimHei')
    assert.equal(await face('.content-view h3'), 'KaiTi_GB2312')
    for (const left of ['.site-header', '.site-footer', '.outline', '.downloads', '.history', '.onward']) {
      assert.equal(await page.locator(left).first().isVisible(), false, `${left} is not printed`)
    }
    const tables = await page.locator('.content-view table').evaluateAll((all) =>
      all.slice(0, 6).map((table) => ({
        border: getComputedStyle(table.querySelector('td')).borderBottomColor,
        split: getComputedStyle(table.querySelector('tr')).breakInside,
        height: table.getBoundingClientRect().height,
      })),
    )
    assert.ok(tables.every(({ border, split }) => border === 'rgb(0, 0, 0)' && split === 'avoid'))
    // 225 mm of type area less a heading.
    assert.ok(Math.max(...tables.map(({ height }) => height)) < 800, 'each fits one page')
    assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000)
  })
}
