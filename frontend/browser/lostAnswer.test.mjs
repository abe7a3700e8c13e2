import assert from 'node:assert/strict'
import { journey, person, savedAfter } from './journey.mjs'
import { withShortTokens } from './signInServer.mjs'

const opening = '/desk/reports/640100-jgsw:2025/opening'
const fax = (page) => page.getByLabel('传真')

async function write(page, number) {
  await savedAfter(page, async () => {
    await fax(page).fill(number)
    await fax(page).press('Tab')
  })
}

/** The next renewal of this window reaches the sign-in server, and its answer never comes back. */
async function losesOneAnswer(page) {
  const lost = []
  await page.route('**/protocol/openid-connect/token', async (route) => {
    if (lost.length > 0 || !route.request().postData().includes('grant_type=refresh_token')) return route.fallback()
    lost.push((await route.fetch()).status())
    return route.abort('connectionreset')
  })
  return lost
}

async function signInEnded(page) {
  return page.getByRole('dialog', { name: '登录已过期' }).count()
}

journey('one lost answer to a renewal signs out no window and loses nothing that is typed', async () => {
  await withShortTokens(async () => {
    // Windows of their own, since a refused renewal is an error in a console.
    const first = await person('editor', opening)
    await fax(first).waitFor()
    const second = await first.context().newPage()
    await second.goto(opening)
    await fax(second).waitFor()

    const lost = await losesOneAnswer(first)
    // The sign-in server has given the next token, and takes the one before no more.
    const refused = first.waitForResponse((answer) => answer.url().endsWith('/token') && answer.status() === 400)
    await write(first, '0951-6888021')
    await refused
    assert.deepEqual(lost, [200])

    await second.reload()
    await fax(second).waitFor()
    assert.equal(await fax(second).inputValue(), '0951-6888021')
    await write(second, '0951-6888022')

    // Both go on, again and again.
    for (const [window, number] of [
      [first, '0951-6888023'],
      [second, '0951-6888024'],
    ]) {
      await window.reload()
      await fax(window).waitFor()
      await write(window, number)
      assert.equal(await signInEnded(window), 0)
    }
    await first.context().close()
  })
})
