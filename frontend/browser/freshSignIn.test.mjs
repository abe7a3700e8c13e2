import assert from 'node:assert/strict'
import { journey, person, savedAfter, signIn } from './journey.mjs'
import { signOutEverywhere, withShortTokens } from './signInServer.mjs'

const opening = '/desk/reports/640100-jgsw:2025/opening'
const inReview = '/desk/reports/640100-jgsw:2024'
const phone = { width: 390, height: 844 }

async function write(page, fax) {
  await page.getByLabel('传真').fill(fax)
  await page.getByLabel('传真').press('Tab')
}

async function isStored(page, fax) {
  await page.reload()
  await page.getByLabel('传真').waitFor()
  assert.equal(await page.getByLabel('传真').inputValue(), fax)
}

journey(
  'tokens that run out are renewed while somebody writes, and a session that was ended is begun anew beside it',
  async () => {
    await withShortTokens(async () => {
      // In a window of its own, since a refused renewal is an error in a console.
      const own = await person('editor', opening)
      const renewals = []
      own.on('response', (response) => response.url().endsWith('/token') && renewals.push(response.status()))
      await own.getByLabel('传真').waitFor()
      for (const fax of ['0951-6888011', '0951-6888012']) {
        const before = renewals.length
        await savedAfter(own, () => write(own, fax))
        await isStored(own, fax)
        assert.ok(renewals.length > before)
      }
      assert.deepEqual(
        renewals.filter((status) => status !== 200),
        [],
      )

      await signOutEverywhere('editor')
      await write(own, '0951-6888013')
      await own.getByRole('dialog', { name: '登录已过期' }).waitFor()
      const [beside] = await Promise.all([
        own.context().waitForEvent('page'),
        own.getByRole('button', { name: '重新登录' }).click(),
      ])
      await beside.locator('#username').fill('editor')
      await beside.locator('#password').fill('editor')
      await savedAfter(own, () => beside.locator('#kc-login').click())
      await isStored(own, '0951-6888013')
      await own.context().close()
    })
  },
)

/** Answers an approval as the server does where a step needs a fresh sign-in: by when the token says that was. */
async function asksForFreshSignIns(page, since) {
  const approved = []
  await page.route('**/graphql', (route) => {
    const { query, variables } = route.request().postDataJSON()
    if (!query.includes('mutation ApproveReport')) return route.fallback()
    const [, claims] = route.request().headers().authorization.split('.')
    const fresh = JSON.parse(Buffer.from(claims, 'base64url')).auth_time > since()
    if (fresh) approved.push(variables.input.comment)
    const needed = { __typename: 'SignInNeeded', message: '终审、发布前须重新登录确认。' }
    return route.fulfill({ json: { data: { result: fresh ? { __typename: 'ReportApproved' } : needed } } })
  })
  return approved
}

async function approve(page, comment) {
  await page.getByRole('button', { name: '通过', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (comment) await dialog.getByRole('textbox').fill(comment)
  await dialog.getByRole('button', { name: '已校对，通过' }).click()
  await dialog.getByText('终审、发布前须重新登录确认。').waitFor()
  return dialog
}

async function givePassword(page, name) {
  await page.locator('#password').fill(name)
  await page.locator('#kc-login').click()
}

const seconds = () => Math.floor(Date.now() / 1000)

journey('who has to sign in afresh on a phone keeps what is filled in and goes on with one press', async (page) => {
  await page.setViewportSize(phone)
  await signIn(page, 'reviewer2', inReview)
  const now = seconds()
  const approved = await asksForFreshSignIns(page, () => now)
  const dialog = await approve(page, '数字已核对。')

  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('button', { name: '重新登录确认' }).click(),
  ])
  // The name is known; only the password is asked for.
  await beside.locator('#password').waitFor()
  assert.equal(await beside.locator('#username').isVisible(), false)
  await page.waitForFunction((then) => Date.now() / 1000 > then + 1, now)
  await Promise.all([beside.waitForEvent('close'), givePassword(beside, 'reviewer2')])

  await dialog.getByText('身份已确认').waitFor()
  assert.equal(await dialog.getByRole('textbox').inputValue(), '数字已核对。')
  await page.keyboard.press('Enter')
  await page.getByText('已通过。').waitFor()
  assert.deepEqual(approved, ['数字已核对。'])
})

journey(
  'where no window can be opened the page is left for the password, and the dialog is there again afterwards',
  async (page) => {
    await page.setViewportSize(phone)
    await page.addInitScript(() => {
      window.open = () => null
    })
    await signIn(page, 'reviewer2', inReview)
    const now = seconds()
    const approved = await asksForFreshSignIns(page, () => now)
    const dialog = await approve(page, '总数已核对。')
    await dialog.getByRole('button', { name: '重新登录确认' }).click()
    await dialog.getByRole('button', { name: '在本页登录' }).click()
    await page.locator('#password').waitFor()
    await page.waitForFunction((then) => Date.now() / 1000 > then + 1, now)
    await givePassword(page, 'reviewer2')

    await page.waitForURL((url) => url.pathname === inReview)
    await dialog.getByRole('button', { name: '已校对，通过' }).waitFor()
    assert.equal(await dialog.getByRole('textbox').inputValue(), '总数已核对。')
    await dialog.getByRole('button', { name: '已校对，通过' }).click()
    await page.getByText('已通过。').waitFor()
    assert.deepEqual(approved, ['总数已核对。'])
  },
)

journey('signing out in one window ends the sign-in of all', async (page) => {
  await signIn(page, 'editor')
  const other = await page.context().newPage()
  await other.goto(opening)
  await other.getByLabel('传真').waitFor()

  await page.getByRole('button', { name: '退出登录' }).click()
  await other.getByText('您已在另一个窗口退出登录').waitFor()
  assert.equal(await other.getByLabel('传真').count(), 0)
  await page.waitForURL((url) => url.pathname === '/')

  await other.getByRole('link', { name: '重新登录' }).click()
  await other.locator('#username').waitFor()
})
