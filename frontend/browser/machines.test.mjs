// What search engines, feed readers and archives are told of the site.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { base, journey } from './journey.mjs'

const text = async (path) =>
  (await fetch(base + path, { headers: { Accept: 'text/html,application/xml;q=0.9,*/*;q=0.8' } })).text()
const all = (page, pattern) => [...page.matchAll(pattern)].map(([, found]) => found)

const pages = {
  '/': '政府信息公开年报',
  '/agencies/640100-jgsw': '银川市机关事务服务中心政府信息公开年报',
  '/publications/640100-jgsw/2019': '银川市机关事务服务中心2019年政府信息公开工作年度报告',
  '/publications/640100-jgsw/2022': '银川市机关事务服务中心2022年政府信息公开工作年度报告',
}

test('every page that stands for something says once what it is and where it belongs', async () => {
  for (const [path, title] of Object.entries(pages)) {
    const page = await text(path)
    assert.deepEqual(all(page, /<title>(.*?)<\/title>/g), [title])
    assert.deepEqual(all(page, /<link rel="canonical" href="(.*?)"/g), [base + path])
    const [description, ...others] = all(page, /<meta name="description" content="(.*?)"/g)
    assert.ok(description.length >= 10 && others.length === 0, path)
  }
  assert.deepEqual(all(await text('/publications/640100-jgsw/2022/1'), /<link rel="canonical" href="(.*?)"/g), [
    `${base}/publications/640100-jgsw/2022`,
  ])
})

test('a publication says in the words of schema.org whose it is, of which time and where', async () => {
  const [data] = all(
    await text('/publications/640100-jgsw/2022'),
    /<script type="application\/ld\+json">(.*?)<\/script>/gs,
  ).map((each) => JSON.parse(each))
  const { publisher, ...rest } = data
  assert.equal(publisher.name, '银川市机关事务服务中心')
  assert.deepEqual(rest, {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: '银川市机关事务服务中心2022年政府信息公开工作年度报告',
    inLanguage: 'zh-CN',
    url: `${base}/publications/640100-jgsw/2022`,
    identifier: ['640100-jgsw:2022:2', '640100-jgsw/2022-00002'],
    version: 2,
    datePublished: '2023-02-14',
    temporalCoverage: '2022-01-01/2022-12-31',
    isAccessibleForFree: true,
  })
})

journey('map and feed are well formed, complete, and every address in them answers', async (page) => {
  await page.goto('/api')
  const read = (path, names) =>
    page.evaluate(
      ([xml, wanted]) => {
        const found = new DOMParser().parseFromString(xml, 'application/xml')
        const texts = (name) =>
          [...found.getElementsByTagName(name)].map((each) => each.getAttribute('href') ?? each.textContent)
        return {
          broken: texts('parsererror').length,
          namespace: found.documentElement.namespaceURI,
          ...Object.fromEntries(wanted.map((name) => [name, texts(name)])),
        }
      },
      [path, names],
    )
  const map = await read(await text('/sitemap.xml'), ['loc', 'lastmod'])
  assert.equal(map.broken, 0)
  assert.equal(map.namespace, 'http://www.sitemaps.org/schemas/sitemap/0.9')
  assert.ok(map.loc.length > 50 && map.lastmod.length > 50)
  assert.ok(!map.loc.some((each) => each.includes('/640104-jdb/2021')), 'what is withdrawn is not listed')
  for (const each of map.loc.slice(0, 10)) assert.equal((await fetch(each)).status, 200)

  const feed = await read(await text('/feed.xml'), ['entry', 'id', 'updated', 'link', 'title', 'summary'])
  assert.equal(feed.broken, 0)
  assert.equal(feed.namespace, 'http://www.w3.org/2005/Atom')
  assert.equal(new Set(feed.id).size, feed.entry.length + 1, 'each entry is known by an id of its own')
  assert.ok(
    feed.updated.length === feed.entry.length + 1 && feed.updated.every((each) => !Number.isNaN(Date.parse(each))),
  )
  assert.ok(feed.summary.some((each) => each.startsWith('更正说明：')))
  for (const each of feed.link.slice(0, 6)) assert.equal((await fetch(each)).status, 200)
})
