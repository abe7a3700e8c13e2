import assert from 'node:assert/strict'
import { assertAccessible, lookAt, looks } from './accessible.mjs'
import { base, journey } from './journey.mjs'

journey('somebody who builds a portal reads how to ask, finds a field and runs an example', async (page) => {
  // The page is long, and what holds here holds where there is more room.
  for (const look of looks.filter(({ width, large }) => width === 320 || large)) {
    await lookAt(page, look)
    await page.goto('/api')
    await page.getByRole('heading', { level: 1, name: '数据接口' }).waitFor()
    await assertAccessible(page, `/api, ${look.name}`)
  }
  await page.setViewportSize({ width: 1440, height: 844 })
  await page.getByLabel('查找').fill('previousItems')
  assert.equal(await page.locator('#Channel').isVisible(), true)
  assert.equal(await page.locator('#Viewer').isVisible(), false)
  await page.goto('/api#Channel')
  await page.locator('#Channel').getByRole('link', { name: 'ChannelCategory' }).click()
  assert.match(page.url(), /#ChannelCategory$/)

  const examples = page.locator('#examples ~ .example a, .example a')
  for (const example of await examples.all()) {
    const answer = await fetch(base + (await example.getAttribute('href')))
    assert.equal(answer.status, 200)
    assert.ok((await answer.json()).data)
  }
})

journey('a cell is found by its words, staff stands apart, and programs ask the site that shows them', async (page) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/api')
  await page.getByLabel('查找').fill('requests.received.total')
  assert.ok((await page.locator('.cell:visible').filter({ hasText: '本年新收' }).count()) >= 2)
  await page.getByLabel('查找').fill('')
  const heading = await page.locator('#staff').boundingBox()
  assert.ok(heading.y > (await page.locator('#Publication').boundingBox()).y)
  assert.ok(heading.y < (await page.locator('#Mutation\\.saveReport').boundingBox()).y)
  await page.locator('.program summary').first().click()
  assert.ok((await page.locator('.program[open] code').innerText()).includes(`${new URL(base).origin}/graphql`))
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= 390, String(width))
})

journey('the page says what there is without script too', async (page) => {
  const text = await (await fetch(`${base}/api`)).text()
  const schema = await (await fetch(`${base}/graphql/schema`)).text()

  for (const [, name] of schema.matchAll(/^(?:type|input|enum|union|scalar) (\w+)/gm)) {
    assert.ok(name === 'Query' || name === 'Mutation' || text.includes(`id="${name}"`), name)
  }
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: '数据接口' }).click()
  await page.getByRole('heading', { level: 1, name: '数据接口' }).waitFor()
})

journey('somebody tries a query where the trial runs, without anything from elsewhere', async (page) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/graphiql')
    await assertAccessible(page, `/graphiql at ${width} px`)
  }
  await page.getByRole('button', { name: '运行' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /^200，/ })
    .waitFor()
  assert.match(await page.locator('#answer').innerText(), /"totalCount": \d+/)

  await page.getByLabel('查询').fill('{ publications { tot')
  await page.keyboard.press('Control+Space')
  await page.getByRole('option', { name: /totalCount/ }).click()
  assert.equal(await page.getByLabel('查询').inputValue(), '{ publications { totalCount')
})
