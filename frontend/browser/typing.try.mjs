// Not a test: how many revisions a minute of typing makes, in the real browser against the running app at BASE_URL, and
// how long what was typed last is with nobody but the browser. Leaves what it typed in the trial's report.
import { journey, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2025'
const MINUTE = 60_000

const revision = async (page) => Number(/已保存 版本\s*(\d+)/.exec(await page.locator('body').innerText())?.[1] ?? 0)

/** Types for a minute, one thing every so often, and says what came of it. */
async function measured(page, what, every, next) {
  await page.getByText(/已保存 版本/).waitFor()
  const before = await revision(page)
  const began = Date.now()
  let times = 0
  while (Date.now() - began < MINUTE) {
    await next(times++)
    await page.waitForTimeout(Math.max(0, began + times * every - Date.now()))
  }
  const stopped = Date.now()
  await page.waitForFunction(() => /已保存 版本/.test(document.body.innerText))
  const waited = Date.now() - stopped
  await page.waitForTimeout(3000)
  console.log(
    `${what}: ${times} in a minute, ${(await revision(page)) - before} revisions, stored ${waited} ms after the last`,
  )
}

journey('what a minute of typing makes', async (page) => {
  await signIn(page, 'editor', `${report}/section-3`)
  await page.locator('[data-ref="requests.received.person"] input').click()
  await measured(page, 'cells, one every 1.5 s', 1500, async (time) => {
    await page.keyboard.type(String((time * 7) % 10))
    await page.keyboard.press(time % 20 === 19 ? 'Tab' : 'Enter')
  })
  await page.goto(`${report}/section-1`)
  const prose = page.locator('[contenteditable=true]').first()
  await prose.click()
  await page.keyboard.press('Control+End')
  await measured(page, 'words, a clause every 3 s', 3000, async (time) => {
    await page.keyboard.type(time % 5 === 4 ? '及时更新栏目。' : '及时更新栏目，', { delay: 60 })
  })
})
