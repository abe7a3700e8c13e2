// How soon a citizen with a middling phone reads a publication: BASE_URL=… node browser/firstView.try.mjs
// Processor four times slower; 1.6 Mbit/s with 150 ms there and back, as the usual profile of a slow 4G line has it.
import { launch } from './chromium.mjs'

const base = process.env.BASE_URL ?? 'http://localhost:8080'
const runs = 7
const browser = await launch()
const rows = []
for (let run = 0; run < runs; run++) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  })
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  })
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    globalThis.shift = 0
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => (globalThis.shift += entry.hadRecentInput ? 0 : entry.value)),
    ).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${base}/publications/640100-jgsw/2019`, { waitUntil: 'commit' })
  await page.locator('#root h1').waitFor({ timeout: 60_000 })
  await page.waitForLoadState('networkidle')
  rows.push(
    await page.evaluate(() => ({
      readable: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      app: performance.now(),
      shift: globalThis.shift,
    })),
  )
  await context.close()
}
await browser.close()
const median = (key) => rows.map((row) => row[key]).toSorted((one, other) => one - other)[runs >> 1]
console.log(
  `readable after ${Math.round(median('readable'))} ms, the app in its place after ${Math.round(median('app'))} ms, layout shift ${median('shift').toFixed(3)} (medians of ${runs})`,
)
