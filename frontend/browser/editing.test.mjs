import assert from 'node:assert/strict'
import { journey, person, savedAfter, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2025'
const opening = `${report}/opening`

async function write(page, fax) {
  await page.getByLabel('传真').fill(fax)
  await page.getByLabel('传真').press('Tab')
}

journey(
  'two people write in one report: they see each other, other parts merge, the same part is theirs to choose',
  async (page) => {
    await signIn(page, 'editor', opening)
    await page.getByLabel('传真').waitFor()
    const other = await person('editor2', opening)

    // The other's arrival shows with the next sign of life, which a change of place is.
    await page.getByRole('menuitem', { name: /六、/ }).click()
    await page.getByText(/同时在看：/).waitFor()
    await page.getByText(/杨晓帆（引言与联系方式）/).waitFor()

    await savedAfter(other, () => write(other, '0951-6888001'))
    const prose = page.locator('[contenteditable=true]').first()
    await savedAfter(page, async () => {
      await prose.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('特此报告。')
    })
    await page.getByText(/杨晓帆刚刚修改了/).waitFor()
    await page.getByRole('button', { name: '联系方式' }).click()
    await page.waitForFunction(() => document.querySelector('[id="part-contact"]')?.textContent?.includes('传真'))
    assert.equal(await page.getByLabel('传真').inputValue(), '0951-6888001')

    // Both at once: what the other saves is not told here before this one has typed.
    let tell
    const typed = new Promise((resolve) => (tell = resolve))
    await page.route(/\/graphql/, (route) => typed.then(() => route.continue()))
    await savedAfter(other, () => write(other, '0951-6888002'))
    await write(page, '0951-6888003')
    tell()
    const choice = page.getByText(/有 1 处需要您处理/)
    await choice.waitFor()
    assert.match(await page.getByRole('region', { name: '您填写的' }).innerText(), /6888003/)
    assert.match(await page.getByRole('region', { name: '他人保存的' }).innerText(), /6888002/)
    await savedAfter(page, () => page.getByRole('button', { name: '以我的为准' }).first().click())
    await choice.waitFor({ state: 'hidden' })

    // Without a save of the other's own: the pulse brings it.
    await other.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === '0951-6888003'),
    )
    await other.context().close()
    await page.getByText(/同时在看：/).waitFor({ state: 'hidden' })
  },
)

journey('what is typed while the server cannot be reached outlives a reload and is sent when it answers', async () => {
  // In a window of its own, since refused requests are errors in a console.
  const own = await person('editor', opening)
  await own.getByLabel('传真').waitFor()
  await own.route('**/graphql', (route) => route.abort())
  await write(own, '0951-6888004')
  await own.getByText(/1 处未保存（已留在本机）/).waitFor()

  await own.reload()
  await own.getByText(/连接不上服务器/).waitFor()
  await savedAfter(own, () => own.unroute('**/graphql'))
  assert.equal(await own.getByLabel('传真').inputValue(), '0951-6888004')
  await own.reload()
  await own.getByLabel('传真').waitFor()
  assert.equal(await own.getByLabel('传真').inputValue(), '0951-6888004')
  assert.deepEqual(
    await own.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('nianbao.unsaved'))),
    [],
  )
  await own.context().close()
})

journey('a sign-in that runs out while writing costs nothing', async () => {
  const own = await person('editor', opening)
  await own.getByLabel('传真').waitFor()
  await own.route('**/graphql', (route) => route.fulfill({ status: 401 }))
  await write(own, '0951-6888005')
  await own.getByRole('dialog', { name: '登录已过期' }).waitFor()

  await savedAfter(own, async () => {
    await own.unroute('**/graphql')
    await own.getByRole('button', { name: '重新登录' }).click()
  })
  await own.reload()
  await own.getByLabel('传真').waitFor()
  assert.equal(await own.getByLabel('传真').inputValue(), '0951-6888005')
  await own.context().close()
})
