import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { journey, signIn } from './journey.mjs'

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
