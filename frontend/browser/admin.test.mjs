import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { choose, journey, signIn } from './journey.mjs'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
// The component library's sign of waiting may still be leaving, and names itself.
const changes = /变更$/
const agency = '/desk/admin/agencies/640100-zjj'

const pages = [
  ['/desk/admin', (page) => page.getByText(/共 \d+ 个/)],
  ['/desk/admin/agencies/640100-wjw', (page) => page.getByText('更名为银川市卫生健康委员会')],
  ['/desk/admin/chains/640100-jyj', (page) => page.getByText(/初审 → 复审 ∥ 保密审查 → 终审 → 发布/)],
  ['/desk/admin/people/640100-jgsw', (page) => page.getByText('马文静')],
  ['/desk/admin/calendar', (page) => page.getByRole('heading', { name: '依据' })],
  ['/desk/admin/season', (page) => page.getByRole('heading', { name: /须报送的机关（\d+ 个）/ })],
]

async function follow(page, address) {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}

journey('every page of administration is accessible and fits a desk and a phone', async (page) => {
  await signIn(page, 'admin')
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const [address, ready] of pages) {
      await follow(page, address)
      await ready(page).first().waitFor()
      await assertAccessible(page, `${address} at ${size.width}`)
    }
  }
})

journey('an agency is renamed from a day to come, and the plan is taken back', async (page) => {
  await page.setViewportSize(sizes[0])
  await signIn(page, 'admin', agency)
  await page.getByRole('button', { name: '变更名称、上级或类别' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名称').fill('银川市住房城乡建设委员会')
  await dialog.getByLabel('生效日期').fill('2001-01-01')
  await dialog.getByLabel(/依据或原因/).fill('机构改革方案')
  await dialog.getByRole('button', { name: changes }).click()
  await dialog.getByText(/生效日期不能早于/).waitFor()
  await assertAccessible(page, 'a refused change')
  const nextYear = `${new Date().getFullYear() + 1}-02-01`
  await dialog.getByLabel('生效日期').fill(nextYear)
  await dialog.getByRole('button', { name: changes }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('更名为银川市住房城乡建设委员会 计划').waitFor()

  await page.getByRole('button', { name: '取消计划的变动' }).click()
  await dialog.getByLabel(/依据或原因/).fill('暂缓')
  await dialog.getByRole('button', { name: '取消这项变动' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('更名为银川市住房城乡建设委员会 计划').waitFor({ state: 'hidden' })
  assert.equal(
    await page
      .getByRole('listitem')
      .filter({ hasText: /取消计划|变更　/ })
      .count(),
    2,
    'both are kept',
  )
})

journey('the office decides who must report and administers nothing else', async (page) => {
  await signIn(page, 'office', '/desk/admin/season')
  await page.getByRole('button', { name: '免报：兴庆区民政局' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('依据或原因').fill('年内新组建，经同意免报')
  await dialog.getByRole('button', { name: '免报', exact: true }).click()
  await page.getByRole('button', { name: '取消例外：兴庆区民政局' }).click()
  await dialog.getByLabel('依据或原因').fill('恢复报送')
  await dialog.getByRole('button', { name: '取消例外', exact: true }).click()
  await page.getByText('没有例外').waitFor()
  await follow(page, '/desk/admin')
  await page.getByText('这一页只供系统管理员使用').waitFor()
  assert.equal(await page.getByRole('link', { name: '审核流程' }).count(), 0)
})

const next = new Date().getFullYear() + 1
/** The first such weekday of May next year; 3 is Wednesday. */
const ofMay = (weekday) =>
  Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(next, 4, 1 + at)))
    .find((day) => day.getUTCDay() === weekday)
    .toISOString()
    .slice(0, 10)

journey('an administrator enters a holiday of the region, and cannot confirm it', async (page) => {
  await page.setViewportSize(sizes[1])
  await signIn(page, 'admin', '/desk/admin/calendar')
  await page.getByRole('button', { name: '录入放假安排' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog, '放假年份', `${next} 年`)
  await dialog.getByLabel(/通知正文/).fill('七、古尔邦节：5月16日（星期日）至18日（星期二）放假，共3天。')
  await dialog.getByRole('button', { name: '识别' }).click()
  assert.equal(await dialog.getByLabel('第 1 行截止日').inputValue(), `${next}-05-18`)
  await dialog.getByRole('button', { name: '加一个上班日' }).click()
  await dialog.getByLabel('第 1 个上班日', { exact: true }).fill(ofMay(3))
  await dialog.getByRole('button', { name: /^提交/ }).click()
  await dialog.getByText('请写明依据的通知名称。').waitFor()
  await dialog.getByLabel('通知名称').fill(`关于${next}年部分节假日安排的通知`)
  await dialog.getByRole('button', { name: /^提交/ }).click()
  await dialog.getByText(/（周三）不是周六、周日，不能列为调休上班。/).waitFor()
  await assertAccessible(page, 'a notice that cannot be')
  await dialog.getByLabel('第 1 个上班日', { exact: true }).fill(ofMay(6))
  await dialog.getByRole('button', { name: /^提交/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  const waiting = page.getByRole('region', { name: '待确认的放假安排' })
  await waiting.getByText(/古尔邦节 5月16日/).waitFor()
  assert.equal(await waiting.getByRole('button', { name: '确认' }).count(), 0)
  assert.equal(await waiting.getByRole('button', { name: '放弃' }).count(), 1)
  await assertAccessible(page, 'what waits for a second person')
})

journey('the office confirms it, and it counts', async (page) => {
  await page.setViewportSize(sizes[0])
  await signIn(page, 'office', '/desk/admin/calendar')
  const waiting = page.getByRole('region', { name: '待确认的放假安排' })
  await waiting.getByRole('button', { name: '确认' }).click()
  await page.getByRole('button', { name: '确认一致' }).click()
  await page.getByText('放假安排已确认').waitFor()
  await waiting.waitFor({ state: 'hidden' })
  await choose(page, page, '年份', `${next} 年`)
  await page.getByText(`宁夏回族自治区 ${next} 年共`).waitFor()
  assert.equal(await page.getByTitle('古尔邦节').count(), 3)
  // Of the country's holidays of next year nobody knows anything here.
  await page.getByText(`暂定：还没有录入全国 ${next} 年的放假安排`).waitFor()
  assert.equal(await page.getByRole('button', { name: '录入放假安排' }).count(), 0)
})
