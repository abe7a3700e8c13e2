// A journey: what one person does in a window of his or her own, against the running app at BASE_URL.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch } from './chromium.mjs'
import { base } from './signInServer.mjs'

export { base }

const patience = 30_000
/** Of a whole journey: one that takes longer fails as timed out, and the next begins. */
const longest = 5 * 60_000
let browser
/** Windows of the journey that runs: its own and those of the other people in it. */
let windows = []

before(async () => {
  browser = await launch()
})

after(() => browser?.close())

/**
 * Besides what its steps assert, every journey fails on an error in the console of its first window and on a request from
 * there to a foreign server. What fails on purpose happens in another person's window.
 */
export function journey(name, steps, settings = {}) {
  test(name, { timeout: longest }, async (t) => {
    windows = []
    try {
      const page = await windowOf(settings)
      await steps(page)
      assert.deepEqual(windows[0].trouble, [])
    } catch (failure) {
      for (const { page, trouble } of windows) {
        const seen = { address: page.url(), text: await textOf(page), trouble }
        t.diagnostic(`${name}: ${JSON.stringify(seen, null, 2)}`)
      }
      throw failure
    } finally {
      for (const { page } of windows) await page.context().close()
    }
  })
}

async function windowOf(settings) {
  const context = await browser.newContext({
    baseURL: base,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...settings,
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  windows.push({ page, trouble: await watch(page) })
  return page
}

/**
 * Chooses from a list that unfolds, until it is chosen: a dialog that is still opening takes the focus at its end, and the
 * list folds up under the first press.
 */
export async function choose(page, within, label, option) {
  const offered = page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option })
    .first()
  const chosen = within.locator('.ant-select', { has: page.getByLabel(label), hasText: option })
  const end = Date.now() + patience
  const brief = { timeout: patience / 10 }
  for (let done = false; !done && Date.now() < end;) {
    await within.getByLabel(label).click()
    done = await offered
      .click(brief)
      .then(() => chosen.waitFor(brief))
      .then(
        () => true,
        () => false,
      )
  }
  await chosen.waitFor()
}

/** What the server answers to anybody. */
export async function ask(query) {
  const answer = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await answer.json()).data
}

/**
 * Signs in at the sign-in server's own page, where the desk sends whoever is not signed in; again where that refuses it, as it
 * does to a person who signs in twice at the same moment: two lanes of journeys share its people.
 */
export async function signIn(page, name, address = '/desk') {
  let refused = true
  for (let tries = 0; refused && tries < 20; tries++) {
    await page.goto(address)
    await page.locator('#username').fill(name)
    await page.locator('#password').fill(name)
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST' && each.url().includes('/login-actions/')),
      page.locator('#kc-login').click(),
    ])
    // Who is let in is sent on.
    refused = answer.status() === 200
  }
  await page.waitForURL(new RegExp(`^${base}/desk`))
}

/**
 * What the server answers, and does, to the next document that holds these words. Asked before the step that sends it: when
 * that step fails, it is that failure which is told, not that nothing was answered.
 */
export function answerTo(page, words) {
  const answer = page.waitForResponse((each) => each.ok() && each.request().postData()?.includes(words))
  answer.catch(() => {})
  return answer
}

/**
 * Does what changes a report, and waits until the server has taken all of it. That something was saved stands on the page
 * before too: only after an answer to what is saved now does it speak of this.
 */
export async function savedAfter(page, change) {
  const taken = answerTo(page, 'mutation SaveReport')
  await change()
  await taken
  await page.getByText(/已保存 版本/).waitFor()
}

/** In the dialog of a submission: a reason for each warning that has none. */
export async function sayWhy(page) {
  for (const field of await page.getByRole('dialog').getByRole('textbox', { name: /^理由/ }).all())
    await field.fill('核对无误。')
}

/** Another person's window at an address of the desk; it is closed with the journey. */
export async function person(name, address) {
  const page = await windowOf({})
  await signIn(page, name, address)
  return page
}

async function watch(page) {
  const ours = new Set([base, new URL((await (await fetch(`${base}/sign-in.json`)).json()).issuer).origin])
  const trouble = []
  page.on(
    'console',
    (message) => message.type() === 'error' && !tellsOfAbsence(message) && trouble.push(`console: ${message.text()}`),
  )
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !ours.has(origin)) trouble.push(`foreign request: ${request.url()}`)
  })
  return trouble
}

/** A page of the site that says of itself that something is not there, or no longer, or makes no sense. */
function tellsOfAbsence(message) {
  return (
    /status of (400|404|410|422|429)/.test(message.text()) &&
    /^\/(nothing\/here|(publications|agencies)\/[^.]+|publications|statistics|timeliness|rankings|trends|corrections|compare|apply|apply\/lookup|apply\/materials)$/.test(
      new URL(message.location().url).pathname,
    )
  )
}

const textIn = (place) => place.innerText({ timeout: 1000 }).catch(() => '')

/** What is open over the page first. */
async function textOf(page) {
  const over = page.getByRole('dialog').last()
  const text = `${(await over.count().catch(() => 0)) ? `【${await textIn(over)}】` : ''}${await textIn(page.locator('body'))}`
  return text.replaceAll(/\s+/g, ' ').slice(0, 1500)
}
