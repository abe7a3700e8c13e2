import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { journey, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2025'
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** Each page of the desk with a word that is only there once it has been read. */
const pages = [
  ['/desk', (page) => page.getByText(/共 \d+ 项/)],
  ['/desk/reports', (page) => page.getByText(/共 \d+ 份/)],
  ['/desk/import', (page) => page.getByRole('heading', { name: /导入/ })],
  ['/desk/rules', (page) => page.getByText(/共 \d+ 条/)],
  [`${report}/opening`, (page) => page.getByLabel('邮政编码')],
  ...[1, 2, 3, 4, 5, 6].map((number) => [
    `${report}/section-${number}`,
    (page) => page.locator('[contenteditable]').first(),
  ]),
  [`${report}/channels`, (page) => page.getByRole('heading', { name: '公开渠道' })],
  [`${report}/improvement`, (page) => page.getByRole('heading', { name: '问题与措施' })],
  [`${report}/findings`, (page) => page.getByRole('group', { name: '已说明' })],
  [`${report}/comments`, (page) => page.getByRole('button', { name: '批注整份报告' })],
  [`${report}/review`, (page) => page.getByRole('heading', { name: '留痕' })],
  [`${report}/history`, (page) => page.getByText(/共 \d+ 个版本/)],
  [`${report}/history?open=1`, (page) => page.getByText(/按现行规则校核/)],
  [`${report}/history?from=1&to=2`, (page) => page.getByText(/处文字有变动/)],
  [`${report}/preview`, (page) => page.getByRole('heading', { level: 2, name: /年度报告/ })],
  ['/desk/manual', (page) => page.getByRole('heading', { name: '编写人员' })],
  ['/desk/manual/office', (page) => page.getByRole('heading', { name: '掌握进度' })],
  ['/desk/none', (page) => page.getByText('没有这个页面')],
]

/** As a link of the page would, without loading it again. */
async function follow(page, address) {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}

/** The address at which what was read from a file is looked at. */
async function uploaded(page) {
  await page.locator('input[type=file]').setInputFiles({
    name: '年报.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(
      '银川市机关事务服务中心\n2025年政府信息公开工作年度报告\n一、总体情况\n全年公开信息12条。\n六、其他需要报告的事项\n无\n',
    ),
  })
  await page.waitForURL(/\/desk\/imports\//)
  return new URL(page.url()).pathname
}

journey('every page of the desk is accessible and fits a desk and a phone', async (page) => {
  await signIn(page, 'editor', '/desk/import')
  const imported = await uploaded(page)
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const [address, ready] of [...pages, [imported, (one) => one.getByRole('heading', { name: /导入：/ })]]) {
      await follow(page, address)
      await ready(page).first().waitFor()
      await assertAccessible(page, `${address} at ${size.width}`)
    }
    const head = await page.locator('header').first().boundingBox()
    assert.ok(head.height <= 120, `the header takes ${head.height} px at ${size.width}`)
  }
})

journey('whatever it is, a slash finds it, and large type is for all of the desk', async (page) => {
  await page.setViewportSize(sizes[1])
  await signIn(page, 'editor')
  await page.getByText(/共 \d+ 项/).waitFor()
  await page.keyboard.press('/')
  const field = page.getByRole('combobox', { name: /查找报告/ })
  await field.fill('机关事务 2025')
  await page.getByRole('option', { name: /银川市机关事务服务中心 2025 年度报告/ }).waitFor()
  await assertAccessible(page, 'looking something up')
  await field.press('Enter')
  await page.waitForURL(/640100-jgsw:2025/)
  await page.getByRole('button', { name: /^☰ 菜单|^菜单/ }).click()
  await page.getByRole('button', { name: '大字版' }).click()
  await page.keyboard.press('Escape')
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const [address, ready] of pages.slice(0, 6)) {
      await follow(page, address)
      await ready(page).first().waitFor()
      await assertAccessible(page, `${address} in large type at ${size.width}`)
    }
  }
})

journey('three steps show the desk to who asks for them', async (page) => {
  await page.setViewportSize(sizes[1])
  await signIn(page, 'publisher', '/desk/manual')
  await page.getByRole('button', { name: '三步引导' }).click()
  await page.getByText('一、先看待我办理').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('二、报告到了哪一步').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('button', { name: '结束导览' }).click()
  await page.getByText('三、随时查找').waitFor({ state: 'hidden' })
  assert.equal(await page.getByText('第一次使用？').count(), 0)
})

journey('a refused submission takes the focus and leads to the cell, and a comment begins there', async (page) => {
  await page.setViewportSize(sizes[0])
  await signIn(page, 'editor', report)
  await page.getByRole('button', { name: '报送', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '报送', exact: true }).click()
  const summary = dialog.getByRole('region', { name: '还有必须处理的问题，不能继续' })
  await summary.waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('还有必须处理的问题'))
  await assertAccessible(page, 'a refused submission')

  await summary.getByRole('button', { name: /“行政复议”/ }).press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('[data-ref="review.reconsideration.upheld"]'))

  await page.getByRole('button', { name: /^批注( \d+)?：行政复议/ }).click()
  await page.getByRole('textbox', { name: /^批注：行政复议/ }).fill('请向法规处核对。')
  await page.getByRole('button', { name: '提交批注' }).click()
  await page.getByText('请向法规处核对。').waitFor()
  await assertAccessible(page, 'comments beside a table')
  const resolve = page.getByRole('button', { name: '解决批注：请向法规处核对。' })
  await resolve.click()
  await resolve.waitFor({ state: 'hidden' })
})

journey('a finding leads to its rule, and rules are found by a word', async (page) => {
  await signIn(page, 'editor', `${report}/findings`)
  await page.locator('.desk-sheet summary', { hasText: '尚待完成' }).click()
  await page.getByRole('link', { name: '勾稽关系 B-1' }).first().click()
  await page.waitForFunction(() => document.activeElement?.id === 'B-1')
  await page
    .getByRole('searchbox', { name: '查找勾稽关系' })
    .or(page.getByLabel('查找勾稽关系'))
    .first()
    .fill('第三部分')
  await page.getByText(/找到 \d+ 条/).waitFor()
  assert.equal(await page.locator('#B-1').count(), 0)
  assert.ok((await page.locator('#T3-1').count()) === 1)
})

journey('a reviewer finds what waits, claims it, looks to whom it could go and who could stand in', async (page) => {
  await signIn(page, 'reviewer2')
  const step = /复审，银川市机关事务服务中心 2024 年度报告/
  await page.getByRole('link', { name: /^待我办理 \d+ 项/ }).waitFor()
  await page.getByRole('button', { name: new RegExp(`^认领：${step.source}`) }).click()
  const release = page.getByRole('button', { name: new RegExp(`^不再认领：${step.source}`) })
  await release.waitFor()
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.getByRole('button', { name: new RegExp(`^转交：${step.source}`) }).click()
    await page.getByRole('dialog', { name: '转交：复审' }).waitFor()
    await assertAccessible(page, `handing over at ${size.width}`)
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    await page.getByRole('button', { name: '指定代理人' }).click()
    await page.getByRole('dialog', { name: '指定代理人' }).getByLabel('第一天').waitFor()
    await assertAccessible(page, `naming a deputy at ${size.width}`)
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await release.click()
  await page.getByRole('button', { name: new RegExp(`^认领：${step.source}`) }).waitFor()

  await page.goto('/desk/reports/640100-jgsw:2024')
  await page.getByText(/您还没有审阅过这份报告/).waitFor()
  await page.getByRole('region', { name: '主要数据' }).waitFor()
  await assertAccessible(page, 'a report nobody has reviewed yet')
})
