import assert from 'node:assert/strict'
import { assertAccessible } from './accessible.mjs'
import { as } from './draft.mjs'
import { journey, person, signIn } from './journey.mjs'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

// A year of which most agencies have published nothing, so that no other journey's report is in the way.
const year = 2018

journey('the season of an office is accessible and fits a desk and a phone', async (page) => {
  await signIn(page, 'office', '/desk')
  await page
    .getByRole('link', { name: /^\d+ 年度各机关填报情况$/ })
    .first()
    .click()
  await page.waitForURL(/\/desk\/season\?year=\d+$/)
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const address of ['/desk/season', '/desk/season?view=late']) {
      await page.goto(address)
      await page.getByText(/(列出|逾期) \d+ 个机关/).waitFor()
      await assertAccessible(page, `${address} at ${size.width}`)
    }
  }
})

journey('an office lists who is late, urges two of them, and takes the list away', async (page) => {
  await page.setViewportSize(sizes[0])
  await signIn(page, 'office', `/desk/season?year=${year}`)
  const late = page.getByRole('group', { name: '法定时限' }).getByRole('button', { name: /^逾期未公布 \d+/ })
  const count = Number(/\d+/.exec(await late.innerText())[0])
  await late.click()
  await page.getByText(`列出 ${count} 个机关`).waitFor()
  assert.equal(await late.getAttribute('aria-pressed'), 'true')
  assert.match(page.url(), /kept=NEVER/)
  await page.reload()
  await page.getByText(`列出 ${count} 个机关`).waitFor()

  const office = await as('office')
  const { today, nextWorkingDay } = await office(
    `{ seasonBoard(year: ${year}) { today { working } nextWorkingDay { date } } }`,
  )
  if (!today.working) {
    const [, month, day] = nextWorkingDay.date.split('-').map(Number)
    await page.getByText(new RegExp(`不是工作日.*${month}月${day}日.*起可以催办`)).waitFor()
    assert.equal(await page.getByRole('button', { name: /^催办列出的/ }).isDisabled(), true)
    await openSinceAWorkingDay(page)
  }
  const names = ['银川市机关事务服务中心', '银川市教育局']
  for (const name of names) await page.getByRole('checkbox', { name: `选择${name}` }).check()
  await page.getByRole('button', { name: '催办所选' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('催办内容').fill('请于本周内办理。')
  await assertAccessible(page, 'the dialog of urging')
  await dialog.getByRole('button', { name: '催办', exact: true }).click()
  if (!today.working) {
    await dialog.getByText(/^今天.*不是工作日，不能催办；下一个工作日是/).waitFor()
    assert.equal(await dialog.getByLabel('催办内容').inputValue(), '请于本周内办理。')
    await dialog.getByRole('button', { name: '返回' }).click()
  } else {
    await dialog.getByText(/已催办 \d 个机关/).waitFor()
    await dialog.getByRole('button', { name: '关闭' }).last().click()

    const editor = await person('editor', '/desk')
    const told = editor.getByRole('alert').filter({ hasText: '银川市机关事务服务中心 2018 年度报告' })
    await told.getByText('请于本周内办理。').waitFor()
    await assertAccessible(editor, 'a queue with an urging')
    await editor.context().close()
  }

  await page.getByText('逾期情况').click()
  const taken = page.waitForEvent('download')
  await page.getByRole('button', { name: '通报附件（Word）' }).click()
  assert.match((await taken).suggestedFilename(), /2018年度政府信息公开工作年度报告逾期公布情况\.docx/)
})

/** As in a window left open over midnight: the page believes in the day before, and the server does not. */
async function openSinceAWorkingDay(page) {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch()
    const body = await answer.json()
    if (body.data?.seasonBoard) body.data.seasonBoard.today.working = true
    await route.fulfill({ response: answer, json: body })
  })
  await page.reload()
  await page.getByText(/列出 \d+ 个机关/).waitFor()
}

journey('nobody but an office and an administrator is offered a season', async (page) => {
  await signIn(page, 'editor')
  await page.getByRole('link', { name: '全部报告' }).first().waitFor()
  assert.equal(await page.getByRole('link', { name: '年报季' }).count(), 0)
  await page.goto('/desk/season')
  await page.getByText('年报季由政务公开主管部门和系统管理员查看。').waitFor()
})
