// Not a test: walks the desk as each person of the demonstration, at BASE_URL, and prints what no official should have to
// read: ids, references of cells, English keys, dates as machines write them. Changes nothing.
import { journey, person } from './journey.mjs'

const people = ['editor', 'reviewer', 'secrecy', 'chief', 'publisher', 'office', 'admin']
const places = ['opening', 'section-1', 'section-2', 'section-3', 'section-4', 'section-5', 'section-6', 'channels']
places.push('improvement', 'remaining', 'findings', 'comments', 'unseen', 'review', 'history', 'preview')
const MOST = 60

const suspicious = [
  ['an agency or report id', /\b\d{6}-[a-z]+(?::\d{4})?\b/g],
  ['a reference of a cell', /\b[a-z]+\.[A-Za-z-]+\.[A-Za-z]+\b/g],
  ['an English key', /\b[A-Z]{2,}_[A-Z_]+\b|\b(?!PDF|DOCX|XLSX|JSON|HTML|CSV|DOC|XLS|TXT|UTF|GB|URL|WARN)[A-Z]{4,}\b/g],
  ['a name of the code', /\b[a-z]+[A-Z][A-Za-z]+\b/g],
  ['a date for machines', /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b/g],
  ['a long id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+\b|\b[0-9a-f]{24,}\b/g],
]

const seen = new Map()

async function look(page, name) {
  await page.waitForTimeout(700)
  const text = await page.locator('body').innerText()
  for (const [what, pattern] of suspicious) {
    for (const [found] of text.matchAll(pattern)) {
      const key = `${what}: ${found}`
      const at = `${name} ${new URL(page.url()).pathname}`
      seen.set(key, [...(seen.get(key) ?? []), at])
    }
  }
}

async function walk(name) {
  const page = await person(name, '/desk')
  const known = ['/desk', '/desk/reports', '/desk/rules', '/desk/guide', '/desk/import', '/desk/admin']
  for (let at = 0; at < Math.min(known.length, MOST); at++) {
    await page.goto(known[at])
    await look(page, name)
    const links = await page.evaluate(() => [...document.querySelectorAll('a[href^="/desk"]')].map((a) => a.pathname))
    for (const link of links) if (!known.includes(link) && !/^\/desk\/reports\/.+\/.+/.test(link)) known.push(link)
  }
  const reports = known.filter((one) => /^\/desk\/reports\/[^/]+$/.test(one)).slice(0, 3)
  for (const report of reports) {
    for (const place of places) {
      await page.goto(`${report}/${place}`)
      await look(page, name)
    }
  }
  await page.context().close()
}

journey('what nobody should have to read', async () => {
  for (const name of people) await walk(name)
  for (const [what, at] of seen) console.log(`${what} (${at.length}) ${[...new Set(at)].slice(0, 3).join('; ')}`)
})
