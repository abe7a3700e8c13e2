// Not a test: how long an editor waits, in the real browser against the running app at BASE_URL. Prints medians and p95 of
// opening a report at its largest table, and from the last key of a number to the frame that shows what the rules say.
// Leaves the trial as it was only when it comes to its end.
import { loadavg } from 'node:os'
import { journey, signIn } from './journey.mjs'

const report = '/desk/reports/640100-jgsw:2025/section-3'
const TIMES = 12

/** Counts as painted: the frame after the one in which the page was changed. */
function watch() {
  globalThis.seen = (what) => requestAnimationFrame(() => requestAnimationFrame(() => what(performance.now())))
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[role=grid] [data-ref]')) return
    observer.disconnect()
    globalThis.seen((at) => {
      globalThis.opened = at
    })
  }).observe(document, { childList: true, subtree: true })
  addEventListener(
    'keydown',
    () => {
      globalThis.pressed = performance.now()
    },
    true,
  )
  globalThis.nextFinding = (ref) =>
    new Promise((resolve) => {
      const cell = document.querySelector(`[data-ref="${ref}"]`)
      const marked = () => cell.dataset.state === 'block'
      const before = marked()
      new MutationObserver((_, observer) => {
        if (marked() === before) return
        observer.disconnect()
        globalThis.seen((at) => resolve(at - globalThis.pressed))
      }).observe(cell, { attributes: true })
    })
}

const at = (sorted, share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))])
const say = (what, times) => {
  const sorted = times.toSorted((a, b) => a - b)
  console.log(`${what}: median ${at(sorted, 0.5)} ms, p95 ${at(sorted, 0.95)} ms (${times.length} times)`)
}

journey('how long an editor waits', async (page) => {
  console.log(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
  await page.addInitScript(watch)
  await signIn(page, 'editor', report)
  const browser = await page.context().newCDPSession(page)
  for (const cold of [true, false]) {
    const times = []
    for (let time = 0; time < TIMES / 2; time++) {
      if (cold) await browser.send('Network.clearBrowserCache')
      await page.reload()
      times.push(await (await page.waitForFunction(() => globalThis.opened)).jsonValue())
    }
    say(`the editor opens, ${cold ? 'nothing' : 'everything'} in the browser's cache`, times)
    if (!cold) continue
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\.js(\?|$)/.test(name))
        .map(({ encodedBodySize, decodedBodySize }) => [encodedBodySize, decodedBodySize]),
    )
    const [sent, read] = [0, 1].map((each) => Math.round(scripts.reduce((sum, sizes) => sum + sizes[each], 0) / 1000))
    console.log(`its JavaScript: ${sent} KB on the wire, ${read} KB read, in ${scripts.length} files`)
  }

  for (const left of [true, false]) {
    const times = []
    for (let time = 0; time < TIMES; time++) {
      const cell = page.locator('[data-ref="requests.received.person"] input')
      await cell.click()
      const next = page.evaluate((ref) => globalThis.nextFinding(ref), 'requests.received.total')
      await page.keyboard.type(time % 2 === 0 ? '7' : '0')
      if (left) await page.keyboard.press('Enter')
      times.push(await next)
      // The next number replaces this one only when typing here has ended.
      if (!left) await page.keyboard.press('Enter')
      await page.getByText(/已保存 版本/).waitFor()
    }
    say(
      left
        ? 'a number and Enter, to its finding (2000 ms of it the pause before saving)'
        : 'a number, and nothing more, to its finding (2000 ms of it the pause before saving)',
      times,
    )
  }
})
